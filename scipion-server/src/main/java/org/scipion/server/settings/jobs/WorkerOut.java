package org.scipion.server.settings.jobs;

import java.util.List;

/**
 * A part of this server that does work.
 *
 * @param name kind and machine, {@code protocols@host}
 * @param kind {@code protocols} or {@code plugins}
 * @param queues names of what it works on
 * @param online always true: it lives as long as the server
 * @param state always {@code online}
 * @param pid the server's process
 * @param concurrency how much it does at once
 * @param active what it does now
 * @param reserved always 0: nothing waits in it
 */
public record WorkerOut(
        String name,
        String kind,
        List<String> queues,
        boolean online,
        String state,
        long pid,
        int concurrency,
        int active,
        int reserved) {

    static WorkerOut of(WorkerKind kind, String host, int concurrency, int active) {
        return new WorkerOut(
                kind.word() + "@" + host,
                kind.word(),
                List.of(kind.word()),
                true,
                "online",
                ProcessHandle.current().pid(),
                concurrency,
                active,
                0);
    }
}
