package org.scipion.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.HexFormat;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.scipion.store.PostgresStartException;
import org.scipion.store.UnsupportedPlatformException;

/** The archive of PostgreSQL programs that came with the distribution. */
final class BinaryArchive {
    private static final String RESOURCE = "postgres-linux-x86_64.txz";

    private BinaryArchive() {}

    /** Opens it: a tar file packed by xz. */
    static InputStream open() throws IOException {
        return location().openStream();
    }

    private static URL location() {
        requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL archive = BinaryArchive.class.getClassLoader().getResource(RESOURCE);
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

    /** A name that changes with every byte of it: made of the size and the check sum that the jar keeps of it, so that a start need not read it. */
    static String name() {
        try {
            JarEntry entry = ((JarURLConnection) location().openConnection()).getJarEntry();
            return "postgresql-" + HexFormat.of().toHexDigits((int) entry.getCrc()) + "-" + entry.getSize();
        } catch (IOException e) {
            throw new PostgresStartException("The PostgreSQL programs in the distribution cannot be read.", e);
        }
    }
}
