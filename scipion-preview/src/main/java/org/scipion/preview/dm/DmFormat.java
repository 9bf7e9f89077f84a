package org.scipion.preview.dm;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Set;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.VoxelSize;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.grid.GridVolume;
import org.scipion.preview.grid.RawVoxels;
import org.scipion.preview.source.Watched;

/** Digital Micrograph 3 and 4. Of the images in a file, which begin with a thumbnail, the one with the most samples is shown. */
public final class DmFormat implements Format {

    private static final String MIME = "image/x-digital-micrograph";

    @Override
    public Match match(Signature signature) {
        boolean content =
                signature.holds(0, "\u0000\u0000\u0000\u0003") || signature.holds(0, "\u0000\u0000\u0000\u0004");
        return signature.hasSuffix(Set.of("dm3", "dm4")) ? Match.of(true, content) : Match.NO;
    }

    @Override
    public Content open(Opening opening) {
        ByteSource source = opening.source();
        DmImage image = Watched.read(source, () -> DmTags.read(source, opening.limits()))
                .largest();
        RawVoxels.Layout layout = layout(source.name(), image);
        if (layout.bytes() > image.dataBytes()) {
            throw new MalformedFileException(
                    source.name() + " tells of " + image.width() + " x " + image.height() + " x " + image.depth()
                            + " samples, which need " + layout.bytes() + " bytes, but has " + image.dataBytes());
        }
        MemorySegment data = source.bytes(image.dataOffset(), layout.bytes());
        return new GridVolume(opening, MIME, new RawVoxels(data, layout), voxelSize(image));
    }

    private static RawVoxels.Layout layout(String name, DmImage image) {
        if (Math.min(image.width(), Math.min(image.height(), image.depth())) < 1
                || Math.max(image.width(), Math.max(image.height(), image.depth())) > Integer.MAX_VALUE) {
            throw new MalformedFileException(name + " holds no image with a valid size");
        }
        Shape shape = new Shape((int) image.depth(), (int) image.height(), (int) image.width());
        try {
            return RawVoxels.Layout.dense(shape, type(name, image.dataType()), ByteOrder.LITTLE_ENDIAN);
        } catch (ArithmeticException overflow) {
            throw new MalformedFileException(name + " claims an impossible size", overflow);
        }
    }

    private static SampleType type(String name, long code) {
        return switch ((int) code) {
            case 1 -> SampleType.INT16;
            case 2 -> SampleType.FLOAT32;
            case 3 -> SampleType.COMPLEX_FLOAT32;
            case 6 -> SampleType.UINT8;
            case 7 -> SampleType.INT32;
            case 9 -> SampleType.INT8;
            case 10 -> SampleType.UINT16;
            case 11 -> SampleType.UINT32;
            case 12 -> SampleType.FLOAT64;
            default ->
                throw new UnsupportedFormatException(
                        name + " has Digital Micrograph samples of type " + code + ", which is not read");
        };
    }

    private static VoxelSize voxelSize(DmImage image) {
        double angstroms = switch (image.unit()) {
            case "nm" -> 10;
            case "µm", "um" -> 10_000;
            case "A", "Å" -> 1;
            default -> 0;
        };
        double x = image.scaleX() * angstroms;
        double y = image.scaleY() * angstroms;
        return x > 0 && y > 0 ? new VoxelSize(x, y, 1) : VoxelSize.UNKNOWN;
    }
}
