package org.scipion.preview;

import java.util.List;
import java.util.OptionalLong;

/**
 * What an archive says it holds. Names are as stored and may be hostile: never use one as a path.
 *
 * @param kind {@code zip}, {@code tar} or {@code 7z}
 * @param entries in the order of the archive
 * @param truncated whether a limit ended the listing before the archive did
 */
public record ArchiveListing(String kind, List<Entry> entries, boolean truncated) {

    /**
     * One file or folder in an archive.
     *
     * @param name as stored
     * @param directory whether it is a folder
     * @param size bytes when unpacked; -1 if the archive does not tell
     * @param packedSize bytes in the archive; -1 if the archive does not tell
     */
    public record Entry(String name, boolean directory, long size, long packedSize) {

        /** Bytes in the archive, if it tells. */
        public OptionalLong compressedSize() {
            return packedSize < 0 ? OptionalLong.empty() : OptionalLong.of(packedSize);
        }
    }
}
