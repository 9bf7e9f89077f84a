package org.scipion.server.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends files of any size, whole or in part, without holding more than a piece of them. */
final class Downloads {

    private static final int PIECE = 256 << 10;

    /**
     * What a request says about the file it wants.
     *
     * @param range the {@code Range} header
     * @param ifRange the {@code If-Range} header
     * @param ifNoneMatch the {@code If-None-Match} header
     * @param headOnly whether only the headers are wanted
     */
    record Wanted(
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch,
            boolean headOnly) {}

    private Downloads() {}

    /** The answer; it closes the file once it was sent. */
    static Response send(OpenedFile file, String disposition, String mime, Wanted wanted) {
        String tag = new AnswerKey(file.identity(), "bytes").tag();
        if (FileResponses.matches(wanted.ifNoneMatch(), tag)) {
            file.close();
            return headed(Response.notModified(), tag).build();
        }
        long size = file.identity().sizeBytes();
        Optional<ByteRange> part = wanted.ifRange() == null || wanted.ifRange().equals(tag)
                ? ByteRange.of(wanted.range(), size)
                : Optional.empty();
        if (part.isPresent() && !part.get().satisfiable()) {
            file.close();
            return headed(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE), tag)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        ByteRange sent = part.orElse(new ByteRange(0, size));
        ResponseBuilder response = headed(part.isPresent() ? Response.status(206) : Response.ok(), tag)
                .type(mime)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_LENGTH, sent.length());
        part.ifPresent(range -> response.header("Content-Range", range.of(size)));
        if (wanted.headOnly()) {
            file.close();
            return response.build();
        }
        return response.entity((StreamingOutput) out -> stream(file, sent, out)).build();
    }

    private static ResponseBuilder headed(ResponseBuilder response, String tag) {
        return FileResponses.safe(response)
                .header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", FileResponses.ASKED_EACH_TIME);
    }

    private static void stream(OpenedFile file, ByteRange part, OutputStream out) throws IOException {
        try (file) {
            copy(file, part, out);
        }
    }

    private static void copy(OpenedFile file, ByteRange part, OutputStream out) throws IOException {
        FileChannel channel = file.channel();
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, part.length()));
        long position = part.first();
        long end = part.first() + part.length();
        while (position < end) {
            piece.clear().limit((int) Math.min(piece.capacity(), end - position));
            int read = channel.read(piece, position);
            if (read <= 0) {
                throw new IOException(file.path() + " shrank while it was sent");
            }
            out.write(piece.array(), 0, read);
            position += read;
        }
    }
}
