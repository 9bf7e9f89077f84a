package org.scipion.server.http.transport;

import java.time.Duration;

/** Limits of every connection; those of bodies stand at the resource methods. */
public final class HttpLimits {

    /** Request line and headers together, in bytes; a larger request is answered with status 431 or, for its first line, 414. */
    public static final int REQUEST_HEADER = 16 * 1024;

    /** Headers of an answer, in bytes. */
    public static final int RESPONSE_HEADER = 32 * 1024;

    /** Connections at a time; further ones wait to be accepted. */
    public static final int CONNECTIONS = 2_000;

    /** How long a connection may be silent: between requests, within one, or while its answer is not taken. */
    public static final Duration IDLE = Duration.ofSeconds(60);

    /** How long a request line and its headers may take together, and a quarter of that beside. */
    public static final Duration HEADERS = Duration.ofSeconds(20);

    /** How long running requests may go on after a stop was asked for. */
    public static final Duration STOPPING = Duration.ofSeconds(10);

    /** How long a client may keep the answer to a cross-origin question. */
    public static final Duration PREFLIGHT_KEPT = Duration.ofMinutes(10);

    private HttpLimits() {}
}
