package org.scipion.server.http.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.scipion.server.http.rest.Json;

/** Small JSON answers given outside the API's resources. */
final class Answers {

    private Answers() {}

    static void json(Response response, Callback callback, int status, Object body) {
        byte[] bytes = Json.text(body).getBytes(UTF_8);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
