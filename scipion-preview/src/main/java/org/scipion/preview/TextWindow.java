package org.scipion.preview;

/**
 * A part of a text file.
 *
 * @param text the decoded characters; bytes that are not valid in the encoding are dropped
 * @param offset position of its first byte in the file
 * @param end position after its last byte; the offset of the next window
 * @param fileSize size of the file when it was read
 * @param encoding name of the encoding, such as {@code UTF-8}
 */
public record TextWindow(String text, long offset, long end, long fileSize, String encoding) {

    /** Whether the file holds more than this part. */
    public boolean truncated() {
        return offset > 0 || end < fileSize;
    }
}
