package org.scipion.preview.archive;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.scipion.preview.Limits;

/** How the entries of one kind of archive are found. Stateless. */
interface Directory {

    /** Hands entries to {@code listing} until it is full or the archive ends. */
    void list(MemorySegment archive, Limits limits, Listing listing) throws IOException;
}
