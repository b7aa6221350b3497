"""Makes and shows .npz files.

npz.py make FILE KEY=EXPRESSION...  evaluates with numpy as np
npz.py show FILE                    one line an array: key, dtype, shape, values
"""
import sys

import numpy as np


def main():
    command, path, *items = sys.argv[1:]
    if command == "make":
        pairs = (item.split("=", 1) for item in items)
        np.savez(path, **{key: eval(text) for key, text in pairs})
    else:
        for key, array in np.load(path).items():
            print(key, array.dtype, array.shape, array.flatten().tolist())


main()
