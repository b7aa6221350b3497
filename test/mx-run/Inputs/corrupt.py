"""corrupt.py FILE MODULE: runs MODULE on a .npz file that is damaged in several ways."""
import io
import random
import subprocess
import sys
import zipfile

import numpy as np

path, module = sys.argv[1:]


def run(content):
    with open(path, "wb") as file:
        file.write(content)
    result = subprocess.run(
        ["mx-run", module, "--inputs=" + path], capture_output=True, text=True
    )
    said = "mx-run: error: " in result.stderr
    return result.returncode, said


def archive(member):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("arg0.npy", member)
    return stream.getvalue()


def report(what, content):
    status, said = run(content)
    print(f"{what}: {status} {'with' if said else 'without'} an error")


stream = io.BytesIO()
np.save(stream, np.arange(100, dtype="f4"))
member = stream.getvalue()
good = archive(member)
assert run(good) == (0, False)

report("truncated", good[:300])
report("header", archive(member.replace(b"'descr'", b"'descr ")))
twice = member.replace(b"'fortran_order': False", b"'descr': '<f4'        ")
assert twice != member and len(twice) == len(member)
report("key twice", archive(twice))
report("version", archive(member[:6] + b"\x09" + member[7:]))
report("shape larger than the data", archive(member.replace(b"(100,)", b"(101,)")))
report("shape smaller than the data", archive(member.replace(b"(100,)", b"(010,)")))
huge = member.replace(b"(100,), }" + 22 * b" ", b"(4294967296,4294967296), }     ")
assert huge != member and len(huge) == len(member)
report("size that overflows", archive(huge))
bit = bytearray(good)
bit[good.index(member) + 200] ^= 1
report("bit of the data", bytes(bit))

# Seeded, so that a failure can be looked at.
random.seed(1)
statuses = set()
for _ in range(40):
    content = bytearray(good)
    for _ in range(random.choice([1, 4])):
        content[random.randrange(len(content))] = random.randrange(256)
    statuses.add(run(bytes(content))[0])
print("bits of the archive:", "0 or 1" if statuses <= {0, 1} else statuses)
