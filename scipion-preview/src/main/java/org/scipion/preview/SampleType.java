package org.scipion.preview;

/** How one number of a volume is stored. */
public enum SampleType {
    /** Unsigned, 4 bits, two in a byte. */
    UINT4,
    /** Unsigned, 8 bits. */
    UINT8,
    /** Signed, 8 bits. */
    INT8,
    /** Unsigned, 16 bits. */
    UINT16,
    /** Signed, 16 bits. */
    INT16,
    /** Unsigned, 32 bits. */
    UINT32,
    /** Signed, 32 bits. */
    INT32,
    /** IEEE 754, 16 bits. */
    FLOAT16,
    /** IEEE 754, 32 bits. */
    FLOAT32,
    /** IEEE 754, 64 bits; shown with the precision of 32. */
    FLOAT64,
    /** Two signed 16-bit integers; shown as the modulus. */
    COMPLEX_INT16,
    /** Two 32-bit floats; shown as the modulus. */
    COMPLEX_FLOAT32
}
