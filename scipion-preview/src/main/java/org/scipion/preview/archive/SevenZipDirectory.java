package org.scipion.preview.archive;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.scipion.preview.ArchiveListing;
import org.scipion.preview.Limits;
import org.scipion.preview.source.SegmentChannel;

/** The header of a 7z archive, read with bounded memory. */
final class SevenZipDirectory implements Directory {

    private static final int MEMORY_KIB = 64 * 1024;

    @Override
    public void list(MemorySegment archive, Limits limits, Listing listing) throws IOException {
        try (SevenZFile file = SevenZFile.builder()
                .setSeekableByteChannel(new SegmentChannel(archive))
                .setMaxMemoryLimitKiB(MEMORY_KIB)
                .get()) {
            for (SevenZArchiveEntry entry : file.getEntries()) {
                if (!listing.add(described(entry))) {
                    return;
                }
            }
        }
    }

    private static ArchiveListing.Entry described(SevenZArchiveEntry entry) {
        String name = entry.getName() == null ? "" : entry.getName();
        return new ArchiveListing.Entry(name, entry.isDirectory(), entry.getSize(), -1);
    }
}
