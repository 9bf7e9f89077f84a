package org.scipion.preview.mrc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.ValueRange;
import org.scipion.preview.VoxelSize;

/** The raw fields of an MRC header in one byte order. */
final class MrcFields {

    private static final int MODE = 12;
    private static final int SAMPLING = 28;
    private static final int CELL = 40;
    private static final int MIN = 76;
    private static final int MAX = 80;
    private static final int EXTENDED_HEADER = 92;
    private static final int IMOD_STAMP = 152;
    private static final int IMOD_FLAGS = 156;
    private static final int MACHINE_STAMP = 212;
    private static final int IMOD = 1146047817;
    private static final int BIG_ENDIAN_STAMP = 0x11;
    private static final Set<Integer> MODES = Set.of(0, 1, 2, 3, 4, 6, 12, 16, 101);

    private final MemorySegment bytes;
    private final ByteOrder order;

    private MrcFields(MemorySegment bytes, ByteOrder order) {
        this.bytes = bytes;
        this.order = order;
    }

    /** In the byte order of the machine stamp, unless only the other one makes sense: stamps are often wrong or missing. */
    static MrcFields of(MemorySegment bytes) {
        boolean big = bytes.get(ValueLayout.JAVA_BYTE, MACHINE_STAMP) == BIG_ENDIAN_STAMP;
        MrcFields stamped = new MrcFields(bytes, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        MrcFields swapped = new MrcFields(bytes, big ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return !stamped.plausible() && swapped.plausible() ? swapped : stamped;
    }

    ByteOrder order() {
        return order;
    }

    int mode() {
        return integer(MODE);
    }

    int extendedHeader() {
        return integer(EXTENDED_HEADER);
    }

    boolean plausible() {
        return integer(0) > 0 && integer(4) > 0 && integer(8) > 0 && MODES.contains(mode()) && extendedHeader() >= 0;
    }

    Shape shape() {
        return new Shape(integer(8), integer(4), integer(0));
    }

    /** Columns, rows and sections as text. */
    String sizes() {
        return integer(0) + " x " + integer(4) + " x " + integer(8);
    }

    SampleType sampleType(String file) {
        return switch (mode()) {
            case 0 -> unsignedBytes() ? SampleType.UINT8 : SampleType.INT8;
            case 1 -> SampleType.INT16;
            case 2 -> SampleType.FLOAT32;
            case 3 -> SampleType.COMPLEX_INT16;
            case 4 -> SampleType.COMPLEX_FLOAT32;
            case 6 -> SampleType.UINT16;
            case 12 -> SampleType.FLOAT16;
            case 101 -> SampleType.UINT4;
            default -> throw new UnsupportedFormatException(file + " is in MRC mode " + mode() + ", which is not read");
        };
    }

    /** MRC2014 has signed bytes; IMOD marks files of its own whose bytes are unsigned. */
    private boolean unsignedBytes() {
        return integer(IMOD_STAMP) == IMOD && (integer(IMOD_FLAGS) & 1) == 0;
    }

    @Nullable
    VoxelSize voxelSize() {
        double x = spacing(0);
        double y = spacing(1);
        double z = spacing(2);
        return x > 0 && y > 0 && z > 0 ? new VoxelSize(x, y, z) : null;
    }

    private double spacing(int axis) {
        int intervals = integer(SAMPLING + 4 * axis);
        float length = Float.intBitsToFloat(integer(CELL + 4 * axis));
        return intervals > 0 && Float.isFinite(length) ? length / (double) intervals : 0;
    }

    @Nullable
    ValueRange claimedRange() {
        float min = Float.intBitsToFloat(integer(MIN));
        float max = Float.intBitsToFloat(integer(MAX));
        return Float.isFinite(min) && Float.isFinite(max) && min < max ? new ValueRange(min, max) : null;
    }

    private int integer(int offset) {
        return bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), offset);
    }
}
