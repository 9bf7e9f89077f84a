"""A small Python server that answers the dear requests the usual way, to measure against: FastAPI, mrcfile, numpy, Pillow.

Volumes are mapped and the last four stay open. Nothing but pictures is cached, and those only on request. It reads whatever path it is given,
so let it listen on the loopback interface only. README.md of scipion-preview tells how to run it.
"""

import contextlib
import functools
import io
import math
import os
import sqlite3
import struct

import mrcfile
import numpy
from fastapi import FastAPI, HTTPException, Response
from PIL import Image

app = FastAPI()

AXES = {"z": 0, "y": 1, "x": 2}


def version(path):
    """Path, time and size: what changes when the file does."""
    try:
        found = os.stat(path)
    except OSError as missing:
        raise HTTPException(404, "No such file") from missing
    return path, found.st_mtime_ns, found.st_size


@functools.lru_cache(maxsize=4)
def volume(of):
    mapped = mrcfile.mmap(of[0], mode="r", permissive=True).data
    return mapped if mapped.ndim == 3 else mapped[None]


def shades(plane):
    """8 bits, from two deviations below the mean to two above it, as far as there are values."""
    values = numpy.asarray(plane, dtype=numpy.float32)
    finite = numpy.isfinite(values)
    if not finite.all():
        values = numpy.where(finite, values, numpy.median(values[finite]) if finite.any() else 0)
    mean, deviation = float(values.mean()), float(values.std())
    values = numpy.clip(values, mean - 2 * deviation, mean + 2 * deviation)
    low, high = float(values.min()), float(values.max())
    if high <= low:
        return numpy.zeros(values.shape, numpy.uint8)
    return (255 * (values - low) / (high - low + 1e-12)).astype(numpy.uint8)


def picture(of, axis, index, fmt):
    data = volume(of)
    number = AXES[axis]
    plane = numpy.take(data, min(max(index, 0), data.shape[number] - 1), number)
    encoded = io.BytesIO()
    options = {} if fmt == "png" else {"quality": 75}
    Image.fromarray(shades(plane)).save(encoded, fmt.upper(), **options)
    return encoded.getvalue()


kept_picture = functools.lru_cache(maxsize=128)(picture)


@app.get("/health")
def health():
    return {"status": "ok"}


@app.get("/slice")
def slice_(path: str, axis: str = "z", index: int = 0, fmt: str = "webp", cache: bool = True):
    answer = kept_picture if cache else picture
    return Response(answer(version(path), axis, index, fmt), media_type=f"image/{fmt}")


@app.get("/data3d")
def data3d(path: str, maxDim: int = 128, method: str = "binning"):
    data = volume(version(path))
    step = max(1, math.ceil(max(data.shape) / maxDim))
    if method == "stride":
        small = data[::step, ::step, ::step].astype(numpy.float32)
    else:
        z, y, x = (size // step for size in data.shape)
        cubes = data[: z * step, : y * step, : x * step].astype(numpy.float32).reshape(z, step, y, step, x, step)
        small = cubes.mean(axis=(1, 3, 5), dtype=numpy.float32)
    depth, height, width = small.shape
    head = struct.pack("<4I2f", 1, width, height, depth, float(small.min()), float(small.max()))
    return Response(head + small.astype("<f4").tobytes(), media_type="application/octet-stream")


@app.get("/histogram")
def histogram(path: str, bins: int = 128):
    values = numpy.asarray(volume(version(path)), dtype=numpy.float32).ravel()
    counts, edges = numpy.histogram(values[numpy.isfinite(values)], bins=bins)
    return {"edges": edges.tolist(), "counts": counts.tolist()}


@app.get("/rows")
def rows(path: str, offset: int = 0, limit: int = 100, sortBy: str = "id", asc: bool = True):
    """Consecutive items of a set file of Scipion, with how many there are."""
    version(path)
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        known = {name for (name,) in database.execute("select name from pragma_table_info('Objects')")}
        if sortBy not in known:
            raise HTTPException(400, "No such column")
        (total,) = database.execute("select count(*) from Objects").fetchone()
        order = f'order by "{sortBy}" {"asc" if asc else "desc"}'
        found = database.execute(f"select * from Objects {order} limit ? offset ?", (limit, offset)).fetchall()
    items = [{"id": offset + place, "rowId": row[0], "values": row} for place, row in enumerate(found)]
    return {"offset": offset, "limit": limit, "totalRows": total, "rows": items}
