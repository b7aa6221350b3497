#!/usr/bin/env python3
"""Inputs of warp.cu: gen_warp.py FOLDER"""
import sys

import numpy as np

rng = np.random.default_rng(11)
np.save(f"{sys.argv[1]}/x.npy", rng.integers(0, 2**32, 512, dtype=np.uint64).astype(np.uint32))
np.save(f"{sys.argv[1]}/y.npy", rng.integers(0, 40, 512, dtype=np.uint64).astype(np.uint32))
