package org.scipion.preview.format;

import org.scipion.preview.Content;

/**
 * A file format: recognises its files and opens them. Each has one class here, in the package named after it, and one line in the
 * register of services. Stateless and thread-safe.
 */
public interface Format {

    /** How sure this format is that the file is one of its own. */
    Match match(Signature signature);

    /**
     * Opens a file that matched. Reads no more than its header.
     *
     * @throws org.scipion.preview.MalformedFileException if the header cannot be true
     * @throws org.scipion.preview.UnsupportedFormatException if this variant is not read
     */
    Content open(Opening opening);
}
