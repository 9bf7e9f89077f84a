package org.scipion.preview.grid;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Samples of one byte. */
final class ByteSamples {

    private ByteSamples() {}

    record Unsigned() implements SampleCodec {
        @Override
        public int bytes() {
            return 1;
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = from.get(ValueLayout.JAVA_BYTE, offset + i * stride) & 0xff;
            }
        }
    }

    record Signed() implements SampleCodec {
        @Override
        public int bytes() {
            return 1;
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                target[at + i] = from.get(ValueLayout.JAVA_BYTE, offset + i * stride);
            }
        }
    }
}
