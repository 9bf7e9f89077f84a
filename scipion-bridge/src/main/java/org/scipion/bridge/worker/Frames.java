package org.scipion.bridge.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import org.scipion.bridge.LimitExceededException;

/** Frames of the worker protocol: four bytes of length, big-endian, then so many bytes of UTF-8 JSON, one object. */
final class Frames {
    /** Most bytes of JSON in a frame. */
    static final int LARGEST = 64 << 20;

    /** A text may be as long as a frame; the library's own limit is lower. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LARGEST).build())
            .build());

    private Frames() {}

    /**
     * Writes one frame.
     *
     * @throws LimitExceededException if it is larger than {@value #LARGEST} bytes; nothing was written then
     */
    static void write(WritableByteChannel channel, ObjectNode message) throws IOException {
        byte[] json = JSON.writeValueAsBytes(message);
        if (json.length > LARGEST) {
            throw new LimitExceededException(
                    "The request has " + json.length + " bytes; a worker takes " + LARGEST + " at most");
        }
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + json.length);
        frame.putInt(json.length).put(json).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }

    /**
     * The next frame, empty where the channel ends, be it in the middle of a frame.
     *
     * @throws IOException if the frame is too large or holds no JSON object
     */
    static Optional<ObjectNode> read(ReadableByteChannel channel) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        if (!fill(channel, length)) {
            return Optional.empty();
        }
        ByteBuffer json = ByteBuffer.allocate(checked(length.flip().getInt()));
        return fill(channel, json) ? Optional.of(parse(json.array())) : Optional.empty();
    }

    private static int checked(int length) throws IOException {
        if (length < 0 || length > LARGEST) {
            throw new IOException("A frame of " + Integer.toUnsignedString(length) + " bytes was announced");
        }
        return length;
    }

    private static boolean fill(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode parse(byte[] json) throws IOException {
        try {
            JsonNode message = JSON.readTree(json);
            if (message instanceof ObjectNode object) {
                return object;
            }
            throw new IOException("A frame holds no JSON object");
        } catch (JsonProcessingException e) {
            throw new IOException("A frame holds no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
