package org.scipion.server.logs;

/** What the three logs of a run gained, as clients of old ask for it; offsets are bytes. */
record AllLogs(
        String stdoutLog,
        String stderrLog,
        long stdoutOffset,
        long stderrOffset,
        String scheduleLog,
        long scheduleOffset) {

    static AllLogs of(ChunkView stdout, ChunkView stderr, ChunkView schedule) {
        return new AllLogs(
                stdout.content(),
                stderr.content(),
                stdout.offset(),
                stderr.offset(),
                schedule.content(),
                schedule.offset());
    }
}
