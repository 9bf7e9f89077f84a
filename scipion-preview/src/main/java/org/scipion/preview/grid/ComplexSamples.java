package org.scipion.preview.grid;

import java.lang.foreign.MemorySegment;

/** Complex samples, real part first; they are shown as their modulus. */
final class ComplexSamples {

    private ComplexSamples() {}

    private static float modulus(double real, double imaginary) {
        return (float) Math.sqrt(real * real + imaginary * imaginary);
    }

    record OfShorts(boolean swapped) implements SampleCodec {
        @Override
        public int bytes() {
            return 2 * Short.BYTES;
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                long here = offset + i * stride;
                double real = ShortSamples.read(from, here, swapped);
                target[at + i] = modulus(real, ShortSamples.read(from, here + Short.BYTES, swapped));
            }
        }
    }

    record OfFloats(boolean swapped) implements SampleCodec {
        @Override
        public int bytes() {
            return 2 * Float.BYTES;
        }

        @Override
        public void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count) {
            for (int i = 0; i < count; i++) {
                long here = offset + i * stride;
                double real = Float.intBitsToFloat(WordSamples.readInt(from, here, swapped));
                int imaginary = WordSamples.readInt(from, here + Float.BYTES, swapped);
                target[at + i] = modulus(real, Float.intBitsToFloat(imaginary));
            }
        }
    }
}
