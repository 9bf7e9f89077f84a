package org.scipion.server.installation.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.scipion.server.installation.InstallationException;
import org.scipion.server.system.Announcement;

/** Fetches the version that is announced on the web. One without a check sum is not taken. */
public final class ReleaseDownload {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final long LARGEST = 1L << 30;
    private static final int BUFFER = 64 * 1024;

    private final Announcement news;

    private ReleaseDownload(Announcement news) {
        this.news = news;
    }

    /**
     * What is announced.
     *
     * @throws InstallationException when nothing is
     */
    public static ReleaseDownload announcedAt(String baseUrl) {
        Announcement news = Announcement.at(baseUrl);
        if (news.error() != null) {
            throw new InstallationException(news.error() + " (" + news.url() + "): give --archive FILE instead");
        }
        return new ReleaseDownload(news);
    }

    /** The version. */
    public String version() {
        return Optional.ofNullable(news.latest()).orElse("unknown");
    }

    /** Writes it to a file and compares it with its check sum. */
    public void into(Path file) {
        String checksum = Optional.ofNullable(news.apiChecksum())
                .orElseThrow(() -> new InstallationException(news.url() + " names no sha256 of " + news.apiArchive()
                        + ": fetch it yourself, and give --archive FILE"));
        String address = Optional.ofNullable(news.address(news.apiArchive()))
                .orElseThrow(() -> new InstallationException(news.url() + " names no archive"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            URLConnection connection = URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (InputStream content = new DigestInputStream(connection.getInputStream(), digest);
                    OutputStream copy = Files.newOutputStream(file)) {
                copy(content, copy);
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equalsIgnoreCase(checksum)) {
                throw new InstallationException(address + " is damaged: its SHA-256 is " + found + ", not " + checksum);
            }
        } catch (IOException e) {
            throw new InstallationException(address + " cannot be fetched: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void copy(InputStream content, OutputStream file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            copied += read;
            if (copied > LARGEST) {
                throw new IOException("it is larger than " + LARGEST + " bytes");
            }
            file.write(buffer, 0, read);
        }
    }
}
