package org.scipion.preview.grid;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Integers of four bytes and floats of eight. */
final class WordSamples {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private WordSamples() {}

    static int readInt(MemorySegment from, long offset, boolean swapped) {
        int stored = from.get(INT, offset);
        return swapped ? Integer.reverseBytes(stored) : stored;
    }

    static double readDouble(MemorySegment from, long offset, boolean swapped) {
        long stored = from.get(LONG, offset);
        return Double.longBitsToDouble(swapped ? Long.reverseBytes(stored) : stored);
    }

    record SignedInt(boolean swapped) implements SampleCodec {
        @Override
        public int bytes() {
            return Integer.BYTES;
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = readInt(from, offset + i * stride, swapped);
            }
        }
    }

    record UnsignedInt(boolean swapped) implements SampleCodec {
        @Override
        public int bytes() {
            return Integer.BYTES;
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = Integer.toUnsignedLong(readInt(from, offset + i * stride, swapped));
            }
        }
    }

    record LongFloat(boolean swapped) implements SampleCodec {
        @Override
        public int bytes() {
            return Double.BYTES;
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = (float) readDouble(from, offset + i * stride, swapped);
            }
        }
    }
}
