"""llama.cpp's own server on loopback: packages folder, model, its name, port, threads, slots, tokens a slot."""
import os
import sys
import threading

from with_server import end_with_server

end_with_server()
# Threads that wait for each other spin only for a moment. Measured on 2 cores, tokens a second idle and beside two busy
# programs: 100,000 spins 97 and 11, asleep at once 34 and 55, these 10,000 spins 89 and 47.
os.environ["GOMP_SPINCOUNT"] = "10000"
packages, model, name, port, threads, slots, context = sys.argv[1:]
sys.path.insert(0, packages)

from xllamacpp import CommonParams, Server  # noqa: E402

p = CommonParams()
p.model.path = model
p.model_alias = {name}
p.port = int(port)
p.cpuparams.n_threads = p.cpuparams_batch.n_threads = int(threads)
p.n_parallel = int(slots)
p.n_ctx = int(slots) * int(context)
# A mail whose slot was given to another comes back from here instead of being read again.
p.cache_ram_mib = 1024
p.endpoint_metrics = True
# /slots would show prompts, and so mails, to every program of this machine.
p.endpoint_slots = False
p.ui = False
p.cors_origins = ""
p.cors_origins_explicit = True
p.verbosity = 1
# A model this small repeats itself without it.
if name.startswith("smollm2"):
    p.sampling.penalty_freq = 0.4
    p.sampling.penalty_last_n = 256
server = Server(p)
threading.Event().wait()
