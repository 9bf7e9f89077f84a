package org.scipion.preview;

/** A text in JSON: one value, or several on end. */
public interface JsonText extends Text {

    /**
     * The beginning of the file laid out for reading: one name or element a line, indented by two blanks for each level. Numbers, and names that occur
     * twice, stay as they are written.
     *
     * @param maxCharacters where the answer ends, at most {@link Limits#heldBytes()} / 2
     * @throws MalformedFileException if what is laid out is no JSON; the message tells line and column
     * @throws TooLargeException if values lie deeper than {@link Limits#nesting()} or are longer than {@link Limits#cellCharacters()}
     */
    JsonLayout layout(int maxCharacters);
}
