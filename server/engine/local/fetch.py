"""Runs pip with the arguments given, keeping its temporary files in the folder named first."""
import os
import runpy
import sys

from with_server import end_with_server

end_with_server()
os.environ["TMPDIR"] = os.environ["TEMP"] = os.environ["TMP"] = sys.argv[1]
# The user's own settings about where to install would contradict --target.
for setting in ("PIP_USER", "PIP_PREFIX", "PIP_ROOT", "PIP_TARGET", "PIP_REQUIRE_VIRTUALENV"):
    os.environ.pop(setting, None)
sys.argv = ["pip", *sys.argv[2:]]
runpy.run_module("pip", run_name="__main__", alter_sys=True)
