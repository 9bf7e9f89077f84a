package org.scipion.server.files;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a folder, as the client reads it.
 *
 * @param name its name
 * @param path path from the root
 * @param absPath path on the server
 * @param isDir whether it is a folder, or a link to one
 * @param size bytes of a file; null for folders and for what may not be read
 * @param mime media type that the name tells; null for folders
 */
record FileEntry(
        String name,
        String path,
        String absPath,
        boolean isDir,
        @Nullable Long size,
        @Nullable String mime) {}
