package org.scipion.preview.em;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

/**
 * EM as the TOM toolbox, Dynamo and EMAN write it: a header of 512 bytes, of which byte 0 is the machine, byte 3 the type of samples, and
 * bytes 4 to 15 are columns, rows and sections.
 */
public final class EmFormat implements Format {

    private static final String MIME = "volume/em";
    private static final int HEADER_BYTES = 512;
    private static final int TYPE = 3;
    private static final Set<Integer> BIG_ENDIAN_MACHINES = Set.of(0, 3, 5);

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(Set.of("em")), false);
    }

    @Override
    public Content open(Opening opening) {
        ByteSource source = opening.source();
        byte[] header = opening.read(HEADER_BYTES);
        boolean big = BIG_ENDIAN_MACHINES.contains((int) header[0]);
        ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        RawVoxels.Layout layout = layout(source.name(), header, order);
        MemorySegment data = source.bytes(HEADER_BYTES, layout.bytes());
        return new GridVolume(opening, MIME, new RawVoxels(data, layout), VoxelSize.UNKNOWN);
    }

    private static RawVoxels.Layout layout(String name, byte[] header, ByteOrder order) {
        MemorySegment fields = MemorySegment.ofArray(header);
        ValueLayout.OfInt integer = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        int width = fields.get(integer, 4);
        int height = fields.get(integer, 8);
        int depth = fields.get(integer, 12);
        if (width < 1 || height < 1 || depth < 1) {
            throw new MalformedFileException(
                    name + " has no valid EM header: " + width + " x " + height + " x " + depth + " samples");
        }
        try {
            return RawVoxels.Layout.dense(new Shape(depth, height, width), type(name, header[TYPE]), order);
        } catch (ArithmeticException overflow) {
            throw new MalformedFileException(name + " claims an impossible size", overflow);
        }
    }

    private static SampleType type(String name, int code) {
        return switch (code) {
            case 1 -> SampleType.INT8;
            case 2 -> SampleType.INT16;
            case 4 -> SampleType.INT32;
            case 5 -> SampleType.FLOAT32;
            case 8 -> SampleType.COMPLEX_FLOAT32;
            case 9 -> SampleType.FLOAT64;
            default ->
                throw new UnsupportedFormatException(name + " has EM samples of type " + code + ", which is not read");
        };
    }
}
