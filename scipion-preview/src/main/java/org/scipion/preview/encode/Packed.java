package org.scipion.preview.encode;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Bytes compressed by Huffman codes alone, in the first part of an array. */
final class Packed {

    private final byte[] bytes;
    private final int length;

    private Packed(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    static Packed of(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setStrategy(Deflater.HUFFMAN_ONLY);
            deflater.setInput(content);
            deflater.finish();
            return drain(deflater, new byte[content.length + content.length / 8 + 64]);
        }
    }

    private static Packed drain(Deflater deflater, byte[] first) {
        byte[] target = first;
        int length = deflater.deflate(target);
        while (!deflater.finished()) {
            target = Arrays.copyOf(target, target.length * 2);
            length += deflater.deflate(target, length, target.length - length);
        }
        return new Packed(target, length);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
