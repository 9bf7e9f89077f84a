package org.scipion.server.http.rest;

import java.util.List;
import org.scipion.server.http.BodyLimit;
import org.scipion.server.http.transport.HttpLimits;

/** The limits of every request. */
public final class RequestLimits {

    private RequestLimits() {}

    /** All of them. */
    public static List<Limit> all() {
        return List.of(
                new Limit("Request line and headers", HttpLimits.REQUEST_HEADER, "bytes"),
                new Limit("Headers of an answer", HttpLimits.RESPONSE_HEADER, "bytes"),
                new Limit("Connections", HttpLimits.CONNECTIONS, "connections"),
                new Limit("Silence on a connection", HttpLimits.IDLE.toSeconds(), "seconds"),
                new Limit("Time of a request line and headers", HttpLimits.HEADERS.toSeconds(), "seconds"),
                new Limit("Time to end running requests", HttpLimits.STOPPING.toSeconds(), "seconds"),
                new Limit("Request body, unless the route says otherwise", BodyLimit.DEFAULT, "bytes"),
                new Limit(
                        "Time of a request body beside what its size allows for",
                        BoundedBody.GRACE.toSeconds(),
                        "seconds"),
                new Limit("Least speed of a request body", BoundedBody.SLOWEST, "bytes per second"),
                new Limit("Nesting of JSON", Json.DEEPEST, "levels"),
                new Limit("Text in JSON", Json.LONGEST_TEXT, "characters"),
                new Limit("Number in JSON", Json.LONGEST_NUMBER, "digits"));
    }
}
