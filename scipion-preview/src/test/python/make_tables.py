"""Writes small tables and atomic models and, beside each, what an independent reader finds in it.

    python make_tables.py ../resources/org/scipion/preview/samples

Needs numpy, pandas, starfile, gemmi, mdocfile. What is expected of a table stands in <name>.expected, one thing a line, parts separated by tabs, tabs and
line ends within them written as \\t and \\n: "block NAME", "value NAME VALUE", "columns NAME...", "row VALUE...".
"""
import csv
import pathlib
import sys

import gemmi
import mdocfile
import numpy as np
import pandas as pd
import starfile

OUT = pathlib.Path(sys.argv[1])


def line(*parts):
    return "\t".join(str(part).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n") for part in parts)


def expect(name, lines):
    (OUT / (name + ".expected")).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def star(name, content=None):
    """What gemmi's reader of CIF finds, which shares the syntax."""
    if content is not None:
        (OUT / name).write_text(content, newline="")
    lines = []
    for block in gemmi.cif.read_file(str(OUT / name)):
        lines.append(line("block", block.name.strip()))
        for item in block:
            if item.pair is not None:
                lines.append(line("value", item.pair[0][1:], gemmi.cif.as_string(item.pair[1])))
            elif item.loop is not None:
                lines.append(line("columns", *(tag[1:] for tag in item.loop.tags)))
                width = item.loop.width()
                cells = [gemmi.cif.as_string(value) for value in item.loop.values]
                lines += [line("row", *cells[i:i + width]) for i in range(0, len(cells), width)]
    expect(name, lines)


def particles(count):
    rng = np.random.default_rng(5)
    return pd.DataFrame({
        "rlnCoordinateX": rng.uniform(0, 4096, count).round(3),
        "rlnImageName": [f"{n + 1:06d}@Extract/job007/mic {n // 10}.mrcs" for n in range(count)],
        "rlnClassNumber": rng.integers(1, 9, count),
        "rlnAnglePsi": rng.uniform(-180, 180, count),
        "rlnOpticsGroup": 1,
    })


RELION_2 = """
data_

loop_ 
_rlnVoltage #1 
_rlnImageName #2 
_rlnDefocusU #3 
  300.000000 000001@Particles/mic1.mrcs 12500.430000 
  300.000000 000002@Particles/mic1.mrcs 1.25043e+04 
 
"""

RELION_3 = """
# RELION; version 3.0.8

data_model_general

_rlnReferenceDimensionality                        3
_rlnCurrentResolution                       4.123000
_rlnReferenceImage                 "Class3D/my run.mrc"


data_model_classes

loop_ 
_rlnReferenceImage #1 
_rlnClassDistribution #2 
Class3D/run_it025_class001.mrc     0.612340 
Class3D/run_it025_class002.mrc     0.387660 
 

data_model_class_1

loop_ 
_rlnSpectralIndex #1 
_rlnResolution #2 
_rlnAngstromResolution #3 
           0     0.000000   999.000000 
           1     0.012500    80.000000 
 
"""

RELION_5_JOB = """
# version 50001

data_job

_rlnJobTypeLabel             relion.reconstructtomograms
_rlnJobIsContinue                       0
_rlnJobIsTomo                           1
 

# version 50001

data_joboptions_values

loop_ 
_rlnJobOptionVariable #1 
_rlnJobOptionValue #2 
binned_angpix         10 
   do_queue         No 
 other_args         "" 
   qsub_cmd    "sbatch --gres=gpu:1" 
 
"""

RELION_5_TILTS = """
# version 50001

data_TS_01

loop_ 
_rlnMicrographMovieName #1 
_rlnTomoNominalStageTiltAngle #2 
_rlnCtfImage #3 
frames/TS_01_000_0.0.eer        -0.00120 PowerSpectra/TS_01_000_PS.mrc:mrc 
frames/TS_01_001_3.0.eer         2.99880 PowerSpectra/TS_01_001_PS.mrc:mrc 
 
data_TS_02

loop_ 
_rlnMicrographMovieName #1 
frames/TS_02_000_0.0.eer 
"""

XMIPP = """# XMIPP_STAR_1 * 
# a comment of several 'words'
data_noname
loop_
 _image
 _enabled
 _shiftX
 '3@Runs/000123/my particles.stk' 1 0.25
 000004@Runs/000123/others.stk -1 -1e-3
data_block2
 _angleRot 12.5
"""

QUOTES = "data_quotes\n_one 'it''s'\n_two \"a 'b' c\"\n_three\n;first\nsecond\n;\nloop_\n_a\n_b\n1 '# no comment'\n2 # comment\n;long\n value\n;\n3 \"\"\n"


def stars():
    starfile.write({"optics": pd.DataFrame({"rlnOpticsGroupName": ["opticsGroup1"], "rlnOpticsGroup": [1], "rlnVoltage": [300.0]}),
                    "particles": particles(25)}, OUT / "relion31.star", overwrite=True)
    written = (OUT / "relion31.star").read_text().splitlines(keepends=True)
    (OUT / "relion31.star").write_text("".join(["# written by starfile\n"] + written[1:]))
    found = starfile.read(OUT / "relion31.star")
    assert list(found["particles"]["rlnImageName"]) == list(particles(25)["rlnImageName"])
    star("relion31.star")
    star("relion2.star", RELION_2)
    star("relion3.star", RELION_3)
    star("relion5_job.star", RELION_5_JOB)
    star("relion5_tilts.star", RELION_5_TILTS)
    star("xmipp.xmd", XMIPP)
    star("quotes.star", QUOTES)
    star("carriage.star", RELION_3.replace("\n", "\r\n"))


def separated(name, dialect, rows, encoding="utf-8"):
    with open(OUT / name, "w", newline="", encoding=encoding) as out:
        csv.writer(out, **dialect).writerows(rows)
    with open(OUT / name, newline="", encoding=encoding) as found:
        head, *others = csv.reader(found, **{key: value for key, value in dialect.items() if key != "lineterminator"})
    expect(name, [line("block", ""), line("columns", *head)] + [line("row", *row) for row in others])


def separateds():
    rows = [["frame", "shift x", "note"], ["1", "0.5", "a, b; c"], ["2", "-1e-3", 'said "no"'], ["3", "", "two\nlines"], ["4", "7", "\u00e9t\u00e9"]]
    separated("comma.csv", {}, rows)
    separated("semicolon.csv", {"delimiter": ";", "lineterminator": "\n"}, [[cell.replace(".", ",") for cell in row] for row in rows])
    separated("tabs.tsv", {"delimiter": "\t"}, rows)
    separated("bar.csv", {"delimiter": "|"}, rows)
    separated("latin.csv", {"delimiter": ";"}, rows, "latin-1")
    separated("wide.csv", {}, rows, "utf-16")


MDOC = """PixelSpacing = 1.35
Voltage = 300
ImageFile = TS_01.mrc
ImageSize = 5760 4092
DataMode = 1

[T = SerialEM: Digitized on Titan Krios                          12-Mar-24  10:11:12]

[T =     Tilt axis angle = 84.2, binning = 1  spot = 8  camera = 0]

[ZValue = 0]
TiltAngle = 0.000999877
StagePosition = 321.123 -64.8
Magnification = 64000
SubFramePath = X:\\frames\\TS_01_000_0.0.eer
DateTime = 12-Mar-24  10:11:12

[ZValue = 1]
TiltAngle = 3.00063
StagePosition = 321.123 -64.8
Magnification = 64000
Defocus = -2.51
SubFramePath = X:\\frames\\TS_01_001_3.0.eer
DateTime = 12-Mar-24  10:12:33
"""


def mdocs():
    """The sections are read with mdocfile, which turns text into numbers: what it has to agree on are names and numbers."""
    (OUT / "tilts.mrc.mdoc").write_text(MDOC)
    found = mdocfile.read(OUT / "tilts.mrc.mdoc")
    assert list(found["TiltAngle"]) == [0.000999877, 3.00063] and found["Defocus"][1] == -2.51 and len(found) == 2
    lines = [line("block", "")]
    titles = []
    for row in MDOC.split("[ZValue", 1)[0].splitlines():
        if row.startswith("[T"):
            titles.append(row[1:-1].split("=", 1)[1].strip())
        elif row:
            name, value = row.split(" = ", 1)
            lines.append(line("value", name, value))
    lines.append(line("value", "T", "\n".join(titles)))
    names = ["ZValue", "TiltAngle", "StagePosition", "Magnification", "SubFramePath", "DateTime", "Defocus"]
    lines += [line("block", "ZValue"), line("columns", *names)]
    for section in MDOC.split("[ZValue = ")[1:]:
        number, *rest = section.splitlines()
        values = dict(row.split(" = ", 1) for row in rest if row)
        values["ZValue"] = number.rstrip("]")
        lines.append(line("row", *(values.get(name, "") for name in names)))
    expect("tilts.mrc.mdoc", lines)


def structures():
    """Two models of a peptide, a ligand and waters in two chains, written and counted by gemmi."""
    structure = gemmi.Structure()
    structure.name = "1XYZ"
    structure.info["_entry.id"] = "1XYZ"
    structure.info["_struct.title"] = "STRUCTURE OF A SHORT PEPTIDE WITH A TITLE THAT IS TOO LONG FOR ONE LINE OF A PDB FILE"
    structure.info["_exptl.method"] = "ELECTRON MICROSCOPY"
    structure.resolution = 3.4
    structure.cell.set(50, 60, 70, 90, 90, 90)
    for number in (1, 2):
        model = gemmi.Model(number)
        for chain_name, names in (("A", ["GLY", "ALA", "SER"]), ("B", ["LEU", "HOH", "HOH"])):
            chain = gemmi.Chain(chain_name)
            for position, residue_name in enumerate(names):
                residue = gemmi.Residue()
                residue.name, residue.seqid = residue_name, gemmi.SeqId(str(position + 1))
                residue.het_flag = "H" if residue_name == "HOH" else "A"
                residue.entity_type = gemmi.EntityType.Water if residue_name == "HOH" else gemmi.EntityType.Polymer
                for atom_name in ["O"] if residue_name == "HOH" else ["N", "CA", "C", "O"]:
                    atom = gemmi.Atom()
                    atom.name, atom.element = atom_name, gemmi.Element(atom_name[0])
                    atom.pos = gemmi.Position(position, number, len(atom_name))
                    residue.add_atom(atom)
                chain.add_residue(residue)
            model.add_chain(chain)
        structure.add_model(model)
    structure.setup_entities()
    structure.write_pdb(str(OUT / "peptide.pdb"))
    document = structure.make_mmcif_document()
    document.sole_block().set_pair("_em_3d_reconstruction.resolution", "3.4")
    document.write_file(str(OUT / "peptide.cif"))
    for name in ("peptide.pdb", "peptide.cif"):
        found = gemmi.read_structure(str(OUT / name))
        first = found[0]
        (OUT / (name + ".properties")).write_text("\n".join([
            f"id={found.info['_entry.id']}",
            f"title={found.info['_struct.title']}",
            f"method={found.info['_exptl.method']}",
            f"resolution={found.resolution}",
            f"models={len(found)}",
            "chains=" + " ".join(dict.fromkeys(chain.name for chain in first)),
            f"residues={sum(len(chain) for chain in first)}",
            f"atoms={first.count_atom_sites()}"]) + "\n")


if __name__ == "__main__":
    stars()
    separateds()
    mdocs()
    structures()
