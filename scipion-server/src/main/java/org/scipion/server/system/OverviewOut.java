package org.scipion.server.system;

import java.time.Instant;
import java.util.List;
import org.scipion.server.http.rest.Limit;
import org.scipion.server.http.rest.Route;

/**
 * How the server is doing.
 *
 * @param version version of this program
 * @param javaVersion version of the Java that runs it
 * @param startedAt when it was started
 * @param memoryUsedBytes Java heap in use, in bytes
 * @param memoryMaxBytes Java heap at most, in bytes
 * @param processors processors that may be used
 * @param databaseAnswers whether the database answered just now
 * @param limits every limit that a request may meet
 * @param routes every route and what its callers need
 */
public record OverviewOut(
        String version,
        String javaVersion,
        Instant startedAt,
        long memoryUsedBytes,
        long memoryMaxBytes,
        int processors,
        boolean databaseAnswers,
        List<Limit> limits,
        List<Route> routes) {}
