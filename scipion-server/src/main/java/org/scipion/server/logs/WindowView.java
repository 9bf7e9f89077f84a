package org.scipion.server.logs;

import org.scipion.model.LogWindow;

/** A part of a log as the API writes it; all numbers are bytes of the file. */
record WindowView(String channel, String content, long startOffset, long endOffset, long sizeBytes) {

    static WindowView of(LogWindow window) {
        return new WindowView(
                window.channel().id(), window.content(), window.startOffset(), window.endOffset(), window.sizeBytes());
    }
}
