package org.scipion.bridge.sqlite;

/** What a stored value is, whatever its column promises. */
public enum StorageClass {
    /** No value. */
    NULL,
    /** A whole number of up to 64 bits. */
    WHOLE,
    /** A real number. */
    REAL,
    /** Text. */
    TEXT,
    /** Bytes. */
    BLOB
}
