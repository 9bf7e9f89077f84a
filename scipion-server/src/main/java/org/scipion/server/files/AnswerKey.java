package org.scipion.server.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.scipion.preview.FileIdentity;
import org.scipion.server.ServerException;

/**
 * What an answer depends on.
 *
 * @param file the version of the file that it was made from
 * @param parameters everything else: which answer, and each of its parameters
 */
public record AnswerKey(FileIdentity file, String parameters) {

    /** The key as 40 hexadecimal digits. */
    public String digest() {
        String key = String.join(
                "\n",
                file.path().toString(),
                Long.toString(file.sizeBytes()),
                Long.toString(file.modifiedNanos()),
                file.fileKey(),
                Long.toString(file.unrestedAtNanos()),
                parameters);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new ServerException("This Java has no SHA-1", e);
        }
    }

    /** The value of the {@code ETag} header. */
    public String tag() {
        return "\"" + digest() + "\"";
    }
}
