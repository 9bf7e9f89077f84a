package org.scipion.bridge.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import org.scipion.bridge.file.FileBytes;

/**
 * Size of an image or volume in an MRC file, from the first bytes of its header: columns, rows and sections as 32-bit
 * whole numbers (MRC2014). The byte order is taken from the numbers, as many programs write no machine stamp.
 */
record MrcSize(int x, int y, int z) {
    private static final int HEADER_BYTES = 12;
    private static final int LARGEST = 1 << 24;

    /** The size, empty when there is no such file or it starts with no plausible size. */
    static Optional<MrcSize> of(Path file) {
        try {
            ByteBuffer header = ByteBuffer.wrap(FileBytes.read(file, 0, HEADER_BYTES));
            return header.limit() < HEADER_BYTES
                    ? Optional.empty()
                    : inOrder(header, ByteOrder.LITTLE_ENDIAN).or(() -> inOrder(header, ByteOrder.BIG_ENDIAN));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<MrcSize> inOrder(ByteBuffer header, ByteOrder order) {
        ByteBuffer numbers = header.duplicate().order(order);
        MrcSize size = new MrcSize(numbers.getInt(0), numbers.getInt(4), numbers.getInt(8));
        return isPlausible(size.x) && isPlausible(size.y) && isPlausible(size.z) ? Optional.of(size) : Optional.empty();
    }

    private static boolean isPlausible(int length) {
        return length > 0 && length <= LARGEST;
    }
}
