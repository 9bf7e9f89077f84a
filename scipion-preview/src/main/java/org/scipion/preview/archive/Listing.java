package org.scipion.preview.archive;

import java.util.ArrayList;
import java.util.List;
import org.scipion.preview.ArchiveListing;

/** Entries on their way to an answer, up to a limit. */
final class Listing {

    private final int limit;
    private final List<ArchiveListing.Entry> entries = new ArrayList<>();
    private boolean truncated;

    Listing(int limit) {
        this.limit = limit;
    }

    /** Whether the entry found its place; if not, the listing is full and counts as truncated. */
    boolean add(ArchiveListing.Entry entry) {
        if (entries.size() == limit) {
            truncated = true;
            return false;
        }
        return entries.add(entry);
    }

    void truncate() {
        truncated = true;
    }

    ArchiveListing finished(String kind) {
        return new ArchiveListing(kind, List.copyOf(entries), truncated);
    }
}
