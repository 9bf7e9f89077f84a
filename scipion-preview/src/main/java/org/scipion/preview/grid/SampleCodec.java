package org.scipion.preview.grid;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import org.scipion.preview.SampleType;

/** Turns stored samples of one type into floats. Each type has its own loop, so that the compiler can specialise it. Stateless. */
interface SampleCodec {

    /** Size of one sample. */
    int bytes();

    /** Decodes {@code count} samples whose first bytes lie {@code stride} bytes apart. */
    void gather(MemorySegment from, long offset, long stride, float[] target, int at, int count);

    /** Decodes {@code count} samples on end. */
    default void copy(MemorySegment from, long offset, float[] target, int at, int count) {
        gather(from, offset, bytes(), target, at, count);
    }

    /** The codec of a type whose samples fill whole bytes. */
    static SampleCodec of(SampleType type, ByteOrder order) {
        boolean swapped = order == ByteOrder.BIG_ENDIAN;
        return switch (type) {
            case UINT4 -> throw new IllegalArgumentException("4-bit samples share bytes; see NibbleVoxels");
            case UINT8 -> new ByteSamples.Unsigned();
            case INT8 -> new ByteSamples.Signed();
            case UINT16 -> new ShortSamples.Unsigned(swapped);
            case INT16 -> new ShortSamples.Signed(swapped);
            case FLOAT16 -> new ShortSamples.Half(swapped);
            case UINT32 -> new WordSamples.UnsignedInt(swapped);
            case INT32 -> new WordSamples.SignedInt(swapped);
            case FLOAT32 -> swapped ? new FloatSamples.Big() : new FloatSamples.Little();
            case FLOAT64 -> new WordSamples.LongFloat(swapped);
            case COMPLEX_INT16 -> new ComplexSamples.OfShorts(swapped);
            case COMPLEX_FLOAT32 -> new ComplexSamples.OfFloats(swapped);
        };
    }
}
