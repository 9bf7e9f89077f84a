package org.scipion.preview.grid;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Samples that are 32-bit floats; the layouts are constants because this is the type that nearly all maps have. */
final class FloatSamples {

    private static final ValueLayout.OfFloat LITTLE =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat BIG = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private FloatSamples() {}

    record Little() implements SampleCodec {
        @Override
        public int bytes() {
            return Float.BYTES;
        }

        @Override
        public void copy(MemorySegment from, long offset, float[] target, int at, int count) {
            MemorySegment.copy(from, LITTLE, offset, target, at, count);
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = from.get(LITTLE, offset + i * stride);
            }
        }
    }

    record Big() implements SampleCodec {
        @Override
        public int bytes() {
            return Float.BYTES;
        }

        @Override
        public void copy(MemorySegment from, long offset, float[] target, int at, int count) {
            MemorySegment.copy(from, BIG, offset, target, at, count);
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = from.get(BIG, offset + i * stride);
            }
        }
    }
}
