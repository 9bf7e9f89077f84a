package org.scipion.preview.binary;

import org.scipion.preview.Binary;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;

/** A file of which only the bytes are known. */
final class UnknownFile extends OpenedFile implements Binary {

    UnknownFile(Opening opening) {
        super(opening, "application/octet-stream");
    }
}
