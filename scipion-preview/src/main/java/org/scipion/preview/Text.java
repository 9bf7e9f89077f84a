package org.scipion.preview;

/** A text file or log of any size. Positions are byte offsets in the file; windows never split a character. */
public non-sealed interface Text extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.TEXT;
    }

    /** Up to {@code maxBytes} from the start. */
    TextWindow head(long maxBytes);

    /** Up to {@code maxBytes} before the end. */
    TextWindow tail(long maxBytes);

    /** Up to {@code maxBytes} from {@code offset} on; empty beyond the end. */
    TextWindow window(long offset, long maxBytes);
}
