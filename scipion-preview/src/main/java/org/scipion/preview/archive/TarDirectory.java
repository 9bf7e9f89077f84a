package org.scipion.preview.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.scipion.preview.ArchiveListing;
import org.scipion.preview.Limits;
import org.scipion.preview.source.BoundedInputStream;
import org.scipion.preview.source.Compression;
import org.scipion.preview.source.SegmentInputStream;

/** The headers of a tar archive. Of a packed one, no more is unpacked than the limit of what may be searched. */
final class TarDirectory implements Directory {

    @Override
    public void list(MemorySegment archive, Limits limits, Listing listing) throws IOException {
        try (InputStream content = content(archive, limits);
                TarArchiveInputStream tar = new TarArchiveInputStream(content)) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null && listing.add(described(entry))) {
                entry = tar.getNextEntry();
            }
        }
    }

    private static InputStream content(MemorySegment archive, Limits limits) throws IOException {
        Compression compression = Compression.of(archive);
        InputStream stored = new SegmentInputStream(archive);
        return compression == Compression.NONE
                ? stored
                : new BoundedInputStream(compression.unpack(new BufferedInputStream(stored)), limits.scanBytes());
    }

    private static ArchiveListing.Entry described(TarArchiveEntry entry) {
        return new ArchiveListing.Entry(entry.getName(), entry.isDirectory(), entry.getSize(), -1);
    }
}
