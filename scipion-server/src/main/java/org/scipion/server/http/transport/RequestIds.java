package org.scipion.server.http.transport;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** The name by which one request is found again in the log; a proxy in front may give it. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "org.scipion.request-id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int RANDOM_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestIds() {}

    static String of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = given(request);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String given(Request request) {
        String wanted = request.getHeaders().get(HEADER);
        return wanted != null && ACCEPTED.matcher(wanted).matches() ? wanted : random();
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
