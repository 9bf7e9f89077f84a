"""Reads STAR files with two readers that know nothing of Scipion: read_star.py FILE... > tables.json

Needs starfile and gemmi. Prints, per reader and file, the tables by name, each as lists of texts (gemmi) or values
(starfile) by label.
"""
import json
import sys

import gemmi
import starfile


def by_gemmi(path):
    tables = {}
    for block in gemmi.cif.read_file(path):
        loop = next(item.loop for item in block if item.loop is not None)
        columns = {tag: [gemmi.cif.as_string(value) for value in block.find_loop(tag)] for tag in loop.tags}
        tables[block.name] = columns
    return tables


def by_starfile(path):
    tables = starfile.read(path, always_dict=True)
    return {name: {"_" + label: table[label].tolist() for label in table.columns} for name, table in tables.items()}


def main(paths):
    return {"gemmi": {path: by_gemmi(path) for path in paths}, "starfile": {path: by_starfile(path) for path in paths}}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1:])))
