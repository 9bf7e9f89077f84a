package org.scipion.preview.archive;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.scipion.preview.Archive;
import org.scipion.preview.ArchiveListing;
import org.scipion.preview.format.Library;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.source.BoundedInputStream;

/** An archive of any kind. */
final class ListedArchive extends OpenedFile implements Archive {

    private final String kind;
    private final Directory directory;

    ListedArchive(Opening opening, String mime, String kind, Directory directory) {
        super(opening, mime);
        this.kind = kind;
        this.directory = directory;
    }

    @Override
    public ArchiveListing list() {
        return Library.ask(source(), "a " + kind + " archive", this::read);
    }

    private ArchiveListing read() throws IOException {
        Listing listing = new Listing(limits().archiveEntries());
        MemorySegment bytes = source().bytes(0, source().size());
        try {
            directory.list(bytes, limits(), listing);
        } catch (BoundedInputStream.BoundReachedException full) {
            listing.truncate();
        }
        return listing.finished(kind);
    }
}
