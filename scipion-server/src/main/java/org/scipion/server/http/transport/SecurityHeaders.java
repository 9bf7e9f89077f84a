package org.scipion.server.http.transport;

import org.eclipse.jetty.http.HttpFields;

/** Headers that keep a browser from doing more with an answer than it should. An answer that brings its own value keeps it. */
final class SecurityHeaders {

    private static final String NOTHING_BUT_OURS =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void addTo(HttpFields.Mutable headers) {
        addIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        addIfAbsent(headers, "Referrer-Policy", "no-referrer");
        addIfAbsent(headers, "X-Frame-Options", "DENY");
        addIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
        addIfAbsent(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        addIfAbsent(headers, "Content-Security-Policy", NOTHING_BUT_OURS);
    }

    private static void addIfAbsent(HttpFields.Mutable headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.put(name, value);
        }
    }
}
