package org.scipion.preview.grid;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Samples of two bytes. */
final class ShortSamples {

    private static final ValueLayout.OfShort LITTLE =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private ShortSamples() {}

    /** One sample; the layout must be a constant for the compiler to make a plain load of it. */
    static short read(MemorySegment from, long offset, boolean swapped) {
        short stored = from.get(LITTLE, offset);
        return swapped ? Short.reverseBytes(stored) : stored;
    }

    private static short[] read(MemorySegment from, long offset, int count, boolean swapped) {
        short[] stored = new short[count];
        ByteOrder order = swapped ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        MemorySegment.copy(from, ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), offset, stored, 0, count);
        return stored;
    }

    record Signed(boolean swapped) implements SampleCodec {
        @Override
        public int bytes() {
            return Short.BYTES;
        }

        @Override
        public void copy(MemorySegment from, long offset, float[] target, int at, int count) {
            short[] stored = read(from, offset, count, swapped);
            for (int i = 0; i < count; i++) {
                target[at + i] = stored[i];
            }
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = read(from, offset + i * stride, swapped);
            }
        }
    }

    record Unsigned(boolean swapped) implements SampleCodec {
        @Override
        public int bytes() {
            return Short.BYTES;
        }

        @Override
        public void copy(MemorySegment from, long offset, float[] target, int at, int count) {
            short[] stored = read(from, offset, count, swapped);
            for (int i = 0; i < count; i++) {
                target[at + i] = stored[i] & 0xffff;
            }
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = read(from, offset + i * stride, swapped) & 0xffff;
            }
        }
    }

    record Half(boolean swapped) implements SampleCodec {
        @Override
        public int bytes() {
            return Short.BYTES;
        }

        @Override
        public void copy(MemorySegment from, long offset, float[] target, int at, int count) {
            short[] stored = read(from, offset, count, swapped);
            for (int i = 0; i < count; i++) {
                target[at + i] = Float.float16ToFloat(stored[i]);
            }
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = Float.float16ToFloat(read(from, offset + i * stride, swapped));
            }
        }
    }
}
