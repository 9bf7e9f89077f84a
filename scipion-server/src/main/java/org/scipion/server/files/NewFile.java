package org.scipion.server.files;

import org.jspecify.annotations.Nullable;

/**
 * A text file to be written.
 *
 * @param path where, relative to the root
 * @param content its text; nothing when null
 * @param mimeType what the client calls it; only repeated
 */
public record NewFile(
        @Nullable String path,
        @Nullable String content,
        @Nullable String mimeType) {

    String text() {
        return content == null ? "" : content;
    }

    String kind() {
        return mimeType == null ? "application/json" : mimeType;
    }
}
