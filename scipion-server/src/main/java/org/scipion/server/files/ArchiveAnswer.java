package org.scipion.server.files;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Archive;
import org.scipion.preview.ArchiveListing;

/** Shows what an archive holds as a table, which the client draws. */
final class ArchiveAnswer {

    private static final List<String> COLUMNS = List.of("name", "size", "compressedSize");

    private ArchiveAnswer() {}

    static PreviewAnswer of(Archive archive) {
        ArchiveListing listing = archive.list();
        PreviewHeaders headers = PreviewHeaders.of("table", archive.file())
                .with("X-Preview-Type", "archive")
                .with("X-Archive-Kind", listing.kind())
                .table(COLUMNS, listing.entries().size())
                .truncated(listing.truncated());
        List<List<@Nullable Object>> rows =
                listing.entries().stream().map(ArchiveAnswer::row).toList();
        return PreviewAnswer.json(Map.of("columns", COLUMNS, "rows", rows), headers);
    }

    private static List<@Nullable Object> row(ArchiveListing.Entry entry) {
        return Arrays.asList(entry.name(), known(entry.size()), known(entry.packedSize()));
    }

    private static @Nullable Long known(long size) {
        return size < 0 ? null : size;
    }
}
