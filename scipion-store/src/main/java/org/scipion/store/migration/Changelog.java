package org.scipion.store.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scipion.store.MigrationException;

/** The changes of the tables that came with this version. */
final class Changelog {
    static final String NAME = "db/changelog.xml";

    private static final Pattern INCLUDED = Pattern.compile("<include file=\"([^\"]+)\"");

    private Changelog() {}

    /** A text that changes with every byte of every change. */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] list = read(NAME);
            digest.update(list);
            Matcher included = INCLUDED.matcher(new String(list, StandardCharsets.UTF_8));
            while (included.find()) {
                digest.update(read(included.group(1)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new MigrationException("The changes of the tables in the distribution cannot be read: " + e, e);
        }
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream content = Changelog.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException(resource + " is missing");
            }
            return content.readAllBytes();
        }
    }
}
