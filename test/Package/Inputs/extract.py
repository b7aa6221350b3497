"""Prints the only code block of a language in a Markdown file.

extract.py FILE LANGUAGE
"""

import re
import sys

text = open(sys.argv[1], encoding="utf-8").read()
blocks = re.findall(rf"^```{re.escape(sys.argv[2])}\n(.*?)^```", text, re.M | re.S)
assert len(blocks) == 1, f"{len(blocks)} blocks of {sys.argv[2]} in {sys.argv[1]}"
print(blocks[0], end="")
