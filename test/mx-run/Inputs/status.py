"""status.py COMMAND...: runs it and prints its exit status after its output."""
import subprocess
import sys

print("exit status", subprocess.run(sys.argv[1:]).returncode)
