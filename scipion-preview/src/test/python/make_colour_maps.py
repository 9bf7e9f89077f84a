"""Writes the colour tables that the module ships: every map of matplotlib that is not the reverse of another.

    python make_colour_maps.py ../../main/resources/org/scipion/preview/colour

`colour-maps.txt` has the names, one a line; `colour-maps.rgb` has for each, in that order, 256 times red, green, blue.
Needs matplotlib.
"""
import pathlib
import sys

import matplotlib
import numpy as np

out = pathlib.Path(sys.argv[1])
names = sorted(name for name in matplotlib.colormaps if not name.endswith("_r"))
tables = [matplotlib.colormaps[name](np.arange(256) / 255, bytes=True)[:, :3] for name in names]
(out / "colour-maps.txt").write_text("\n".join(names) + "\n")
(out / "colour-maps.rgb").write_bytes(np.stack(tables).astype(np.uint8).tobytes())
