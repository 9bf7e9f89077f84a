package org.scipion.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Map;
import org.scipion.preview.EncodedImage;
import org.scipion.server.http.rest.Json;

/** A finished answer: what goes into the body, and what the headers say of it. Immutable. */
public final class PreviewAnswer {

    private final byte[] body;
    private final String mime;
    private final Map<String, String> headers;

    private PreviewAnswer(byte[] body, String mime, Map<String, String> headers) {
        this.body = body;
        this.mime = mime;
        this.headers = Map.copyOf(headers);
    }

    /** Bytes of the given media type; the array must not change afterwards. */
    public static PreviewAnswer of(byte[] body, String mime, PreviewHeaders headers) {
        return new PreviewAnswer(
                body, mime, headers.with("X-Preview-ResponseMime", mime).all());
    }

    /** A picture. */
    public static PreviewAnswer of(EncodedImage picture, PreviewHeaders headers) {
        return of(picture.toByteArray(), picture.format().mime(), headers);
    }

    /** Text. */
    public static PreviewAnswer text(String text, PreviewHeaders headers) {
        return of(text.getBytes(UTF_8), "text/plain; charset=utf-8", headers);
    }

    /** A value as JSON. */
    public static PreviewAnswer json(Object value, PreviewHeaders headers) {
        return of(Json.text(value).getBytes(UTF_8), "application/json", headers);
    }

    /** Number of bytes of the body. */
    public int size() {
        return body.length;
    }

    /** Media type of the body. */
    public String mime() {
        return mime;
    }

    /** Headers by name. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Writes the body; {@code target} stays open. */
    public void writeTo(OutputStream target) throws IOException {
        target.write(body);
    }

    /** The body as a {@code data:} address. */
    public String dataUrl() {
        return "data:" + mime + ";base64," + Base64.getEncoder().encodeToString(body);
    }

    /** A copy of the body. */
    public byte[] toByteArray() {
        return body.clone();
    }
}
