package org.scipion.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.scipion.store.PostgresStartException;
import org.scipion.store.UnsupportedPlatformException;

/** The archive of PostgreSQL programs that came with the distribution. */
final class BinaryArchive {
    private static final String RESOURCE = "postgres-linux-x86_64.txz";
    private static final int NAME_LENGTH = 16;

    private BinaryArchive() {}

    /** Opens it: a tar file packed by xz. */
    static InputStream open() {
        requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        InputStream archive = BinaryArchive.class.getClassLoader().getResourceAsStream(RESOURCE);
        if (archive == null) {
            throw new UnsupportedPlatformException("The distribution holds no " + RESOURCE
                    + ". Use another distribution, or set DATABASE_URL to a PostgreSQL server of your own.");
        }
        return archive;
    }

    static void requirePlatform(String system, String machine) {
        boolean supported = system.toLowerCase(Locale.ROOT).contains("linux")
                && (machine.equals("amd64") || machine.equals("x86_64"));
        if (!supported) {
            throw new UnsupportedPlatformException("The embedded PostgreSQL runs on Linux on x86-64, not on " + system
                    + " on " + machine + ". Set DATABASE_URL to a PostgreSQL server of your own.");
        }
    }

    /** A name that changes with every byte of it. */
    static String name() {
        try (InputStream archive = open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            archive.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return "postgresql-" + HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new PostgresStartException("The PostgreSQL programs in the distribution cannot be read.", e);
        }
    }
}
