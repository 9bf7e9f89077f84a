package org.scipion.server;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A text that is never printed: a key or a password. Immutable. */
public record Secret(String value) {

    /** The text as UTF-8 bytes; the caller owns the array. */
    public byte[] bytes() {
        return value.getBytes(UTF_8);
    }

    /** Three stars, whatever the value. */
    @Override
    public String toString() {
        return "***";
    }
}
