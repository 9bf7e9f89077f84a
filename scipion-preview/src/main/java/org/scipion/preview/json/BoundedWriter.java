package org.scipion.preview.json;

import java.io.Writer;

/** Keeps the first characters that are written, up to a bound, and lets the rest go. For one thread. */
final class BoundedWriter extends Writer {

    private final int bound;
    private final StringBuilder text = new StringBuilder();
    private boolean full;

    BoundedWriter(int bound) {
        this.bound = bound;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        int kept = Math.min(length, bound - text.length());
        text.append(characters, offset, kept);
        full |= kept < length;
    }

    /** Whether something has been let go. */
    boolean isFull() {
        return full;
    }

    String text() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
