"""Writes small files of every format and, beside each, what an independent reader finds in it.

    python make_samples.py ../resources/org/scipion/preview/samples

Needs numpy, mrcfile, tifffile, imagecodecs, h5py, pillow, py7zr, zstandard. Expectations are Java property files: shape (z y x), type, voxel size, CRC-32 of
all values as little-endian float32 in the order (z, y, x), minimum, maximum, mean, population standard deviation.
"""
import bz2
import gzip
import io
import pathlib
import struct
import sys
import zlib

import gemmi
import h5py
import imagecodecs
import mrcfile
import ncempy.io.dm
import numpy as np
import py7zr
import tarfile
import tifffile
import zipfile
import zstandard
from PIL import Image

OUT = pathlib.Path(sys.argv[1])
SHAPE = (5, 6, 7)


PICTURES = ["colour.png", "colour.jpg", "colour.gif", "colour.bmp", "colour.webp", "colour.tif", "gray.png", "gray.jpg", "gray16.png", "palette.png",
            "bilevel.png", "alpha.png", "gray-alpha.png", "lossless.webp"]


def volume(dtype, shape=SHAPE, seed=3):
    rng = np.random.default_rng(seed)
    z, y, x = np.mgrid[tuple(slice(0, n) for n in shape)].astype(np.float64)
    values = 40 * np.exp(-((x - 4) ** 2 + (y - 2) ** 2 + (z - 2) ** 2) / 6) + 5 * rng.standard_normal(shape)
    kind = np.dtype(dtype)
    if kind.kind == "u":
        values = np.clip(values + 20, 0, np.iinfo(kind).max)
    return values.astype(kind)


def expect(name, values, type_name, voxel_size=None, kind="VOLUME", mime="volume/mrc", **more):
    values = np.asarray(values, dtype=np.float32)
    if values.ndim == 2:
        values = values[None]
    lines = [
        f"kind={kind}",
        f"mime={mime}",
        "shape=" + " ".join(str(n) for n in values.shape),
        f"type={type_name}",
        f"crc={zlib.crc32(np.ascontiguousarray(values, '<f4').tobytes())}",
        f"min={float(values.min())!r}",
        f"max={float(values.max())!r}",
        f"mean={float(values.mean(dtype=np.float64))!r}",
        f"std={float(values.std(dtype=np.float64))!r}",
    ]
    if voxel_size is not None:
        lines.append("voxel=" + " ".join(repr(float(n)) for n in voxel_size))
    lines += [f"{key}={value}" for key, value in more.items()]
    (OUT / (name + ".properties")).write_text("\n".join(lines) + "\n")


def read_mrc(path):
    with mrcfile.open(path, permissive=True) as mrc:
        size = mrc.voxel_size
        return np.array(mrc.data), (size.x, size.y, size.z)


def mrc(name, values, type_name, spacing=1.5, extended=b"", volume_stack=False):
    with mrcfile.new(OUT / name, overwrite=True) as out:
        out.set_data(values)
        if extended:
            out.set_extended_header(np.frombuffer(extended, dtype="V1"))
        if volume_stack:
            out.set_volume()
        out.voxel_size = spacing
        out.header.label[0] = b"made for tests"
    data, size = read_mrc(OUT / name)
    expect(name, np.abs(data.astype(np.complex128)), type_name, size) if np.iscomplexobj(data) else expect(name, data, type_name, size)


def mrc_big_endian(name, values, type_name):
    with mrcfile.new(OUT / name, overwrite=True) as out:
        out.set_data(values)
        out.voxel_size = 2.25
        out.header.label[0] = b"made for tests"
        header = out.header.copy()
    header.machst = [0x11, 0x11, 0, 0]
    raw = header.astype(header.dtype.newbyteorder(">"))
    (OUT / name).write_bytes(raw.tobytes() + values.astype(values.dtype.newbyteorder(">")).tobytes())
    data, size = read_mrc(OUT / name)
    assert np.array_equal(data, values)
    expect(name, data, type_name, size)


def mrc_raw(name, mode, shape, body, values, type_name):
    """Modes that mrcfile does not write: the header of another file with its mode changed."""
    with mrcfile.new(OUT / name, overwrite=True) as out:
        out.set_data(np.zeros(shape, np.int8))
        out.voxel_size = 1.0
        out.header.label[0] = b"made for tests"
        header = bytearray(out.header.tobytes())
    header[12:16] = struct.pack("<i", mode)
    (OUT / name).write_bytes(bytes(header) + body)
    expect(name, values, type_name, (1, 1, 1))


def mrcs():
    mrc("mode0.mrc", volume(np.int8), "INT8")
    mrc("mode1.map", volume(np.int16), "INT16")
    mrc("mode2.mrc", volume(np.float32), "FLOAT32")
    mrc("mode4.mrc", (volume(np.float32) + 1j * volume(np.float32, seed=4)).astype(np.complex64), "COMPLEX_FLOAT32")
    mrc("mode6.st", volume(np.uint16), "UINT16")
    mrc("mode12.rec", volume(np.float16), "FLOAT16")
    mrc("image.mrc", volume(np.float32)[0], "FLOAT32")
    mrc("extended.mrc", volume(np.float32), "FLOAT32", extended=b"FEI1" * 200)
    mrc("anisotropic.mrc", volume(np.int16), "INT16", spacing=(1.0, 2.0, 3.0))
    mrc("stack.mrcs", volume(np.float32), "FLOAT32")
    mrc_big_endian("big2.mrc", volume(np.float32), "FLOAT32")
    mrc_big_endian("big1.mrc", volume(np.int16), "INT16")
    mrc_big_endian("big12.mrc", volume(np.float16), "FLOAT16")
    pairs = np.stack([volume(np.int16), volume(np.int16, seed=5)], axis=-1)
    modulus = np.sqrt((pairs.astype(np.float64) ** 2).sum(axis=-1)).astype(np.float32)
    mrc_raw("mode3.mrc", 3, SHAPE, pairs.astype("<i2").tobytes(), modulus, "COMPLEX_INT16")
    nibbles = volume(np.uint8) % 16
    padded = np.pad(nibbles, ((0, 0), (0, 0), (0, 1)))
    mrc_raw("mode101.mrc", 101, SHAPE, (padded[..., ::2] | padded[..., 1::2] << 4).tobytes(), nibbles, "UINT4")
    mrc_permuted("permuted.map", (3, 1, 2))
    mrc_permuted("swapped.map", (2, 1, 3))
    mrc_volume_stack("volumes.mrc")
    content = (OUT / "mode2.mrc").read_bytes()
    (OUT / "packed.mrc.gz").write_bytes(gzip.compress(content, mtime=0))
    (OUT / "packed.mrc.bz2").write_bytes(bz2.compress(content))
    (OUT / "packed.mrc.zst").write_bytes(zstandard.compress(content))
    for suffix in ("gz", "bz2", "zst"):
        data, size = read_mrc(OUT / "mode2.mrc")
        expect(f"packed.mrc.{suffix}", data, "FLOAT32", size)


def mrc_permuted(name, order):
    """A map whose columns, rows and sections run along other axes; gemmi, which reads crystallographic maps, tells the distances along them."""
    with mrcfile.new(OUT / name, overwrite=True) as out:
        out.set_data(volume(np.float32))
        out.set_volume()
        out.header.mapc, out.header.mapr, out.header.maps = order
        sizes = dict(zip(order, reversed(SHAPE)))
        out.header.mx, out.header.my, out.header.mz = (sizes[axis] for axis in (1, 2, 3))
        out.header.cella.x, out.header.cella.y, out.header.cella.z = (sizes[axis] * step for axis, step in ((1, 1.0), (2, 2.0), (3, 3.0)))
        out.header.label[0] = b"made for tests"
    found = gemmi.read_ccp4_map(str(OUT / name))
    steps = [found.grid.unit_cell.parameters[axis] / found.header_i32(8 + axis) for axis in (0, 1, 2)]
    along = found.axis_positions()
    voxel = [steps[along.index(position)] for position in (0, 1, 2)]
    letters = "".join("xyz"[along.index(position)] for position in (0, 1, 2))
    expect(name, np.array(found.grid, copy=False).transpose(2, 1, 0), "FLOAT32", voxel, axes=letters)


def mrc_volume_stack(name):
    with mrcfile.new(OUT / name, overwrite=True) as out:
        out.set_data(volume(np.float32, (6, 4, 5)).reshape(3, 2, 4, 5))
        out.voxel_size = 1.5
        out.header.label[0] = b"made for tests"
    with mrcfile.open(OUT / name) as found:
        assert found.is_volume_stack()
        size = found.voxel_size
        expect(name, found.data.reshape(6, 4, 5), "FLOAT32", (size.x, size.y, size.z), volumes=found.data.shape[0])


def tiff(name, values, type_name, **options):
    tifffile.imwrite(OUT / name, values, photometric="minisblack", **options)
    expect(name, tifffile.imread(OUT / name), type_name, mime="image/tiff")


def tiffs():
    tiff("u8.tif", volume(np.uint8)[0], "UINT8")
    tiff("u16.tif", volume(np.uint16), "UINT16")
    tiff("i16.tif", volume(np.int16), "INT16")
    tiff("f32.tif", volume(np.float32), "FLOAT32")
    tiff("u16-lzw.tif", volume(np.uint16), "UINT16", compression="lzw")
    tiff("u8-lzw.tiff", volume(np.uint8), "UINT8", compression="lzw", predictor=True)
    tiff("f32-deflate.tif", volume(np.float32), "FLOAT32", compression="zlib", predictor=True)
    tiff("u16-big.tif", volume(np.uint16), "UINT16", bigtiff=True)
    tiff("u16-motorola.tif", volume(np.uint16), "UINT16", byteorder=">")
    tiff("i8.tif", volume(np.int8), "INT8")
    tiff("u32.tif", volume(np.uint32) * 60_000_001, "UINT32")
    tiff("i32.tif", volume(np.int32), "INT32")
    tiff("f16.tif", volume(np.float16), "FLOAT16")
    tiff("f64.tif", volume(np.float32).astype(np.float64), "FLOAT64")
    tiff("tiled.tif", volume(np.uint16, (2, 40, 50)), "UINT16", tile=(16, 32))
    tiff("packbits.tif", volume(np.uint8), "UINT8", compression="packbits")
    tifffile.imwrite(OUT / "zstd.tif", volume(np.uint16), photometric="minisblack", compression="zstd")


def pictures():
    y, x = np.mgrid[0:24, 0:36]
    rgb = np.stack([x * 7, y * 10, (x + y) * 4], axis=-1).astype(np.uint8)
    for suffix in ("png", "jpg", "gif", "bmp", "webp"):
        Image.fromarray(rgb).save(OUT / f"colour.{suffix}")
    Image.fromarray(rgb[..., 0]).save(OUT / "gray.png")
    Image.fromarray(rgb[..., 0]).save(OUT / "gray.jpg")
    Image.fromarray(rgb[..., 0].astype(np.uint16) * 257).save(OUT / "gray16.png")
    Image.fromarray(rgb).save(OUT / "colour.tif")
    Image.fromarray(rgb).quantize(200).save(OUT / "palette.png")
    Image.fromarray(rgb[..., 0] > 120).save(OUT / "bilevel.png")
    Image.fromarray(np.dstack([rgb, 255 - rgb[..., 0]])).save(OUT / "alpha.png")
    Image.fromarray(np.dstack([rgb[..., 0], rgb[..., 1]])).save(OUT / "gray-alpha.png")
    Image.fromarray(rgb).save(OUT / "lossless.webp", lossless=True)
    for name in PICTURES:
        shown = Image.open(OUT / name)
        if name == "gray16.png":
            shown = Image.fromarray((np.asarray(shown) >> 8).astype(np.uint8))
        (OUT / (name + ".rgb")).write_bytes(shown.convert("RGB").tobytes())


def slices():
    """What the rules of slices yield, computed with numpy in single precision from mode2.mrc and mode1.map."""
    lines = []
    for name in ("mode2.mrc", "mode1.map"):
        data, _ = read_mrc(OUT / name)
        data = data.astype(np.float32)
        for axis in "zyx":
            for rule in ("minmax", "clipped", "zscore", "window"):
                for thumb in (0, 4):
                    plane = {"z": data[2], "y": data[:, 2], "x": data[:, :, 2]}[axis]
                    lines.append(f"{name} {axis} 2 {thumb} {rule} " + shades(plane, thumb, rule).tobytes().hex())
    (OUT / "slices.txt").write_text("\n".join(lines) + "\n")


def shades(plane, thumb, rule):
    if thumb:
        k = -(-max(plane.shape) // thumb)
        plane = plane[::k, ::k]
    if rule == "window":
        plane = np.clip(plane, -3, 12)
        low, high = np.float32(-3), np.float32(12)
    else:
        if rule != "minmax":
            sigmas = {"clipped": 2, "zscore": 3}[rule]
            mean, std = plane.mean(dtype=np.float64), plane.std(dtype=np.float64)
            plane = np.clip(plane, np.float32(mean - sigmas * std), np.float32(mean + sigmas * std))
        low, high = plane.min(), plane.max()
    return (np.float32(255) * (plane - low) / np.float32(high - low + 1e-12)).astype(np.uint8)


def histogram():
    data, _ = read_mrc(OUT / "mode2.mrc")
    counts, edges = np.histogram(data.astype(np.float64), bins=16)
    (OUT / "histogram.txt").write_text(" ".join(map(repr, map(float, edges))) + "\n" + " ".join(map(str, counts)) + "\n")
    percents = (0, 0.5, 5, 25, 50, 75, 95, 99.5, 100)
    (OUT / "percentiles.txt").write_text("".join(f"{percent} {np.percentile(data, percent)!s}\n" for percent in percents))


def spider(name, values, images=False):
    """SPIDER by hand, as its documentation says, in the layout that Xmipp writes; Pillow reads single images of it."""
    depth, height, width = values.shape
    record = width * 4
    records = -(-1024 // record)
    header = np.zeros(records * width, "<f4")
    header[[0, 1, 4, 11, 12, 21, 22]] = [1 if images else depth, height, 1 if images else 3, width, records, records * record, record]
    header[37] = 3.5
    own = header.copy()
    if images:
        header[[23, 25]] = [2, depth]
    body = b"".join(own.tobytes() + plane.astype("<f4").tobytes() for plane in values) if images else values.astype("<f4").tobytes()
    (OUT / name).write_bytes(header.tobytes() + body)
    expect(name, values, "FLOAT32", (3.5, 3.5, 3.5), mime="volume/spider")


def spider_volumes(name, values):
    """A stack of volumes: a header for the whole, then one before each volume."""
    count, depth, height, width = values.shape
    record = width * 4
    records = -(-1024 // record)
    own = np.zeros(records * width, "<f4")
    own[[0, 1, 4, 11, 12, 21, 22]] = [depth, height, 3, width, records, records * record, record]
    whole = own.copy()
    whole[[23, 25]] = [2, count]
    body = b"".join(own.tobytes() + one.astype("<f4").tobytes() for one in values)
    (OUT / name).write_bytes(whole.tobytes() + body)
    expect(name, values.reshape(-1, height, width), "FLOAT32", mime="volume/spider", volumes=count)


def spiders():
    values = volume(np.float32, (5, 8, 16))
    spider("volume.vol", values)
    spider("stack.stk", values, images=True)
    spider_volumes("volumes.stk", np.stack([values[:3], values[2:] * 2]))
    Image.fromarray(values[0]).save(OUT / "image.spi", format="SPIDER")
    expect("image.spi", np.asarray(Image.open(OUT / "image.spi")), "FLOAT32", mime="volume/spider")


def em(name, values, code, order):
    header = bytes([6 if order == "<" else 5, 0, 0, code]) + struct.pack(order + "3i", *values.shape[::-1])
    (OUT / name).write_bytes(header.ljust(512, b"\0") + values.astype(values.dtype.newbyteorder(order)).tobytes())
    expect(name, values, {1: "INT8", 2: "INT16", 4: "INT32", 5: "FLOAT32"}[code], mime="volume/em")


def ems():
    em("float.em", volume(np.float32), 5, "<")
    em("short.em", volume(np.int16), 2, "<")
    em("byte.em", volume(np.int8), 1, "<")
    em("big.em", volume(np.float32), 5, ">")


def hdf5s():
    """EMAN2's layout: /MDF/images/<n>/image, voxel size in the attribute EMAN.apix_x."""
    values = volume(np.float32)
    for name, options in (("volume.hdf", {}), ("packed.h5", {"chunks": (2, 3, 7), "compression": "gzip"})):
        with h5py.File(OUT / name, "w") as out:
            image = out.create_group("MDF/images/0")
            image.attrs["EMAN.apix_x"] = image.attrs["EMAN.apix_y"] = image.attrs["EMAN.apix_z"] = np.float32(2.5)
            image.create_dataset("image", data=values, **options)
        expect(name, h5py.File(OUT / name)["MDF/images/0/image"][()], "FLOAT32", (2.5, 2.5, 2.5), mime="application/x-hdf5")
    with h5py.File(OUT / "stack.hdf", "w") as out:
        for n, plane in enumerate(values):
            out.create_dataset(f"MDF/images/{n}/image", data=plane)
    expect("stack.hdf", values, "FLOAT32", mime="application/x-hdf5")


def eer(name, frames, run_bits, compression):
    """Electrons as runs of empty pixels, checked with imagecodecs; a TIFF of one strip per frame."""
    streams = []
    for frame in frames:
        bits = []

        def put(value, count):
            bits.extend(value >> i & 1 for i in range(count))

        run = 0
        longest = (1 << run_bits) - 1
        for pixel in frame.ravel():
            if pixel:
                while run >= longest:
                    put(longest, run_bits)
                    if run_bits == 8:
                        put(0, 4)
                    run -= longest
                put(run, run_bits)
                put(int(run) % 16, 4)
                run = 0
            else:
                run += 1
        streams.append(np.packbits(np.array(bits, np.uint8), bitorder="little").tobytes())
    height, width = frames[0].shape
    content = bytearray(struct.pack("<2sHHHQ", b"II", 43, 8, 0, 16))
    for n, stream in enumerate(streams):
        tags = {256: width, 257: height, 258: 1, 259: compression, 262: 1, 273: len(content) + 8 + 20 * 8 + 8, 278: height, 279: len(stream)}
        content += struct.pack("<Q", len(tags)) + b"".join(struct.pack("<HHQQ", tag, 16, 1, value) for tag, value in tags.items())
        after = len(content) + 8 + len(stream)
        content += struct.pack("<Q", after if n + 1 < len(streams) else 0) + stream
    (OUT / name).write_bytes(content)
    if run_bits == 7:  # with 8 bits imagecodecs takes a run that goes on without the 4 bits that follow it in files of cameras
        for stream, frame in zip(streams, frames):
            assert np.array_equal(imagecodecs.eer_decode(stream, frame.shape, 7, 2, 2) > 0, frame), name
    expect(name, np.stack(frames).astype(np.float32), "UINT8", mime="image/eer")


def eers():
    rng = np.random.default_rng(9)
    frames = [rng.random((32, 40)) < 0.01 for _ in range(3)]
    eer("seven.eer", frames, 7, 65001)
    eer("eight.eer", frames, 8, 65000)


def dm(name, version, values, data_type, numpy_type):
    """Digital Micrograph by hand: a thumbnail, then the image; read back with ncempy."""
    size = ">Q" if version == 4 else ">I"

    def entry(kind, label, body):
        length = struct.pack(">Q", len(body)) if version == 4 else b""
        return struct.pack(">BH", kind, len(label)) + label.encode() + length + body

    def directory(*entries):
        return b"\0\0" + struct.pack(size, len(entries)) + b"".join(entries)

    def value(label, descriptors, body):
        head = struct.pack(size, len(descriptors)) + b"".join(struct.pack(size, number) for number in descriptors)
        return entry(21, label, b"%%%%" + head + body)

    def image(array, code, element):
        dimensions = [value("", [5], struct.pack("<I", n)) for n in reversed(array.shape)]
        scale = lambda: entry(20, "", directory(
            value("Scale", [6], struct.pack("<f", 0.25)),
            value("Units", [20, 4, 2], "nm".encode("utf-16-le"))))
        point = value("Point", [15, 0, 2, 0, 6, 0, 6], struct.pack("<2f", 1, 2))
        return entry(20, "", directory(entry(20, "ImageData", directory(
            entry(20, "Calibrations", directory(point, entry(20, "Dimension", directory(*[scale() for _ in array.shape])))),
            value("Data", [20, element, array.size], array.tobytes()),
            value("DataType", [5], struct.pack("<I", code)),
            entry(20, "Dimensions", directory(*dimensions)),
            value("PixelDepth", [5], struct.pack("<I", array.itemsize))))))

    thumbnail = image(np.zeros((4, 4), "<u4"), 11, 5)
    root = directory(entry(20, "ImageList", directory(thumbnail, image(values, data_type, numpy_type))))
    head = struct.pack(">I", version) + struct.pack(size, len(root)) + struct.pack(">I", 1)
    (OUT / name).write_bytes(head + root + b"\0" * 8)
    with ncempy.io.dm.fileDM(OUT / name, on_memory=True) as read:
        found = read.getDataset(0)["data"]
    assert np.array_equal(found, values), name
    types = {2: "FLOAT32", 1: "INT16", 10: "UINT16"}
    expect(name, found, types[data_type], (2.5, 2.5, 1), mime="image/x-digital-micrograph")


def dms():
    dm("float.dm3", 3, volume("<f4")[0], 2, 6)
    dm("stack.dm4", 4, volume("<f4"), 2, 6)
    dm("unsigned.dm4", 4, volume("<u2")[0], 10, 4)


def archives():
    contents = {"folder/": b"", "folder/a.txt": b"hello", "folder/b.bin": bytes(1000), "\u00e9t\u00e9.txt": b"x" * 50}
    with zipfile.ZipFile(OUT / "some.zip", "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in contents.items():
            out.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    for suffix, mode in (("tar", "w"), ("tar.gz", "w:gz"), ("tar.bz2", "w:bz2"), ("tar.xz", "w:xz")):
        with tarfile.open(OUT / f"some.{suffix}", mode) as out:
            for name, content in contents.items():
                entry = tarfile.TarInfo(name)
                entry.type = tarfile.DIRTYPE if name.endswith("/") else tarfile.REGTYPE
                entry.size = len(content)
                out.addfile(entry, io.BytesIO(content))
    (OUT / "some.tar.zst").write_bytes(zstandard.compress((OUT / "some.tar").read_bytes()))
    with py7zr.SevenZipFile(OUT / "some.7z", "w") as out:
        for name, content in contents.items():
            if not name.endswith("/"):
                out.writestr(content, name)


def colour_maps():
    """A check of the shipped tables that takes another way: single shades through matplotlib's own call."""
    import matplotlib
    lines = []
    for name in ("viridis", "inferno", "magma", "plasma", "cividis", "turbo", "gray", "jet", "hot", "coolwarm", "seismic", "Spectral",
                 "terrain", "viridis_r", "Spectral_r", "bone", "twilight", "gist_earth"):
        for shade in (0, 1, 77, 128, 200, 254, 255):
            red, green, blue, _ = matplotlib.colormaps[name](shade / 255)
            lines.append(f"{name} {shade} {red * 255} {green * 255} {blue * 255}")
    (OUT / "colours.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    mrcs()
    tiffs()
    pictures()
    slices()
    histogram()
    spiders()
    ems()
    hdf5s()
    eers()
    dms()
    archives()
    colour_maps()
