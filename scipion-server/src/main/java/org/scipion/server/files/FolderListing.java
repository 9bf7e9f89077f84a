package org.scipion.server.files;

import java.util.List;

/**
 * The content of one folder: folders first, then by name, letter case aside.
 *
 * @param entries at most {@link FolderReader#MOST_ENTRIES}
 * @param truncated whether the folder has more
 */
record FolderListing(List<FileEntry> entries, boolean truncated) {}
