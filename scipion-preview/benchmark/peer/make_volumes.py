"""Writes the volume that is measured, waves under noise: FOLDER/map<size>.mrc, 32-bit floats, a cube of SIZE voxels a side.

    python make_volumes.py FOLDER [SIZE]        512 unless told; 1024 makes a map of 4 GiB
"""

import pathlib
import sys

import mrcfile
import numpy


def write(file, size):
    noise = numpy.random.default_rng(7)
    y, x = numpy.mgrid[0:size, 0:size].astype(numpy.float32)
    with mrcfile.new_mmap(file, shape=(size, size, size), mrc_mode=2, overwrite=True) as volume:
        for z in range(size):
            turn = 2 * numpy.pi * z / size
            waves = numpy.sin(x / 17 + turn) * numpy.cos(y / 23 - turn)
            volume.data[z] = waves + 0.6 * noise.standard_normal((size, size), dtype=numpy.float32)
        volume.voxel_size = 1.35
        volume.update_header_stats()


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    side = int(sys.argv[2]) if len(sys.argv) > 2 else 512
    write(folder / f"map{side}.mrc", side)
