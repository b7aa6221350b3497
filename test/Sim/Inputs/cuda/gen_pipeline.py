#!/usr/bin/env python3
"""Inputs of pipeline.cu: gen_pipeline.py FOLDER"""
import sys

import numpy as np

rng = np.random.default_rng(12)
np.save(f"{sys.argv[1]}/x.npy", rng.integers(0, 2**32, 4096, dtype=np.uint64).astype(np.uint32))
