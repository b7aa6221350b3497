"""Compiles a module for every chip with some PTX versions.

    chips.py MX_OPT FILE
"""

import re
import subprocess
import sys


def compile_for(mx_opt, path, chip, version):
    options = f"--mx-to-gpu=chip={chip} ptx-version={version}"
    command = [mx_opt, path, options]
    return subprocess.run(command, capture_output=True, text=True)


def main():
    mx_opt, path = sys.argv[1:]
    unknown = compile_for(mx_opt, path, "none", 88).stderr
    chips = re.search(r"expected (sm_.*)", unknown).group(1).split(", ")
    for version in (60, 87, 90):
        refused = 0
        for chip in chips:
            run = compile_for(mx_opt, path, chip, version)
            if run.returncode:
                assert run.returncode == 1, (chip, version, run.stderr)
                error = (
                    r"chips\.mlir:\d+:\d+: error: 'mx\.\w+' op .* needs PTX "
                    rf"\d\.\d but ptx-version is {version}: use ptx-version=\d\d"
                )
                assert re.search(error, run.stderr), (chip, version, run.stderr)
                refused += 1
            else:
                assert f".version {version // 10}.{version % 10}" in run.stdout
                assert f".target {chip}" in run.stdout
        compiled = len(chips) - refused
        print(f"PTX {version}: {compiled} chips compiled, {refused} refused")


main()
