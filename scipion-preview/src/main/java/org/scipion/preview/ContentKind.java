package org.scipion.preview;

/** What a file was recognised as. */
public enum ContentKind {
    /** {@link Text}. */
    TEXT,
    /** {@link Image}. */
    IMAGE,
    /** {@link Volume}. */
    VOLUME,
    /** {@link Table}. */
    TABLE,
    /** {@link Database}. */
    DATABASE,
    /** {@link Archive}. */
    ARCHIVE,
    /** {@link Document}. */
    DOCUMENT,
    /** {@link Structure}. */
    STRUCTURE,
    /** {@link Binary}. */
    BINARY
}
