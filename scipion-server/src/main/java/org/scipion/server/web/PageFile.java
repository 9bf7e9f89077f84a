package org.scipion.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.scipion.server.ServerException;

/**
 * A file of the page, as it is and packed. Immutable: nobody may write into its arrays.
 *
 * @param mediaType its kind
 * @param tag changes with its content
 * @param plain its bytes
 * @param packed its bytes, compressed with gzip
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Files are never compared; copying them for each request would cost more than all
// else.
record PageFile(String mediaType, String tag, byte[] plain, byte[] packed) {

    private static final int TAG_BYTES = 12;

    static PageFile of(String mediaType, byte[] content) {
        return new PageFile(mediaType, tag(content), content, packed(content));
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new ServerException("This Java lacks SHA-256", e);
        }
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
