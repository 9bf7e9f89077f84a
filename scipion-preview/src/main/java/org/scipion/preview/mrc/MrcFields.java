package org.scipion.preview.mrc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.ValueRange;

/** The raw fields of an MRC header in one byte order. */
final class MrcFields {

    private static final int MODE = 12;
    private static final int MIN = 76;
    private static final int MAX = 80;
    private static final int EXTENDED_HEADER = 92;
    private static final int MACHINE_STAMP = 212;
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

    int columns() {
        return integer(0);
    }

    int rows() {
        return integer(4);
    }

    int sections() {
        return integer(8);
    }

    int mode() {
        return integer(MODE);
    }

    int extendedHeader() {
        return integer(EXTENDED_HEADER);
    }

    boolean plausible() {
        return columns() > 0 && rows() > 0 && sections() > 0 && MODES.contains(mode()) && extendedHeader() >= 0;
    }

    /** Columns, rows and sections as text. */
    String sizes() {
        return columns() + " x " + rows() + " x " + sections();
    }

    @Nullable
    ValueRange claimedRange() {
        float min = real(MIN);
        float max = real(MAX);
        return Float.isFinite(min) && Float.isFinite(max) && min < max ? new ValueRange(min, max) : null;
    }

    int integer(int offset) {
        return bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), offset);
    }

    float real(int offset) {
        return Float.intBitsToFloat(integer(offset));
    }

    /** Text of a field without what cannot be shown. */
    String text(int offset, int length) {
        byte[] stored = bytes.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
        return new String(stored, StandardCharsets.ISO_8859_1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
