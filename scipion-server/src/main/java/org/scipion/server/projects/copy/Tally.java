package org.scipion.server.projects.copy;

import org.scipion.server.http.TooLargeException;

/** Counts what is copied, against the limits. Not for use by several threads. */
final class Tally {

    private final CopyLimits limits;
    private long files;
    private long folders;
    private long links;
    private long skipped;
    private long bytes;

    Tally(CopyLimits limits) {
        this.limits = limits;
    }

    void file() {
        files++;
        checkEntries();
    }

    void folder(int depth) {
        folders++;
        checkEntries();
        refuseIf(depth > limits.depth(), "has more than " + limits.depth() + " folders inside each other");
    }

    void link() {
        links++;
        checkEntries();
    }

    void skipped() {
        skipped++;
        checkEntries();
    }

    void bytes(long amount) {
        bytes += amount;
        refuseIf(bytes > limits.bytes(), "holds more than " + limits.bytes() + " bytes");
    }

    CopyReport report() {
        return new CopyReport(files, folders, links, skipped, bytes);
    }

    private void checkEntries() {
        refuseIf(
                files + folders + links + skipped > limits.entries(), "holds more than " + limits.entries() + " files");
    }

    private static void refuseIf(boolean over, String what) {
        if (over) {
            throw new TooLargeException("The folder " + what);
        }
    }
}
