package org.scipion.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.scipion.store.BackupContents;
import org.scipion.store.BackupException;

/** A back-up that is read. */
public final class Archive implements AutoCloseable {
    private static final int LARGEST_CONTENTS = 1 << 20;

    private final Path file;
    private final ZipFile zip;

    private Archive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static String entry(String table) {
        return "tables/" + table;
    }

    static Archive open(Path file) {
        try {
            return new Archive(file, new ZipFile(file.toFile()));
        } catch (IOException e) {
            throw new BackupException(file + " cannot be read as a back-up: " + e.getMessage(), e);
        }
    }

    /** Opens a back-up, reads all of it and closes it. */
    public static BackupContents check(Path file) {
        try (Archive archive = open(file)) {
            return archive.checked();
        }
    }

    /** The table of contents, after every table was compared with it. */
    BackupContents checked() {
        try (InputStream stream = stream(Contents.ENTRY)) {
            BackupContents contents = Contents.read(stream.readNBytes(LARGEST_CONTENTS));
            for (BackupContents.Table table : contents.tables()) {
                check(table);
            }
            return contents;
        } catch (IOException e) {
            throw new BackupException(file + " cannot be restored: " + e.getMessage(), e);
        }
    }

    private void check(BackupContents.Table table) throws IOException {
        MessageDigest digest = Sum.begin();
        try (InputStream rows = new DigestInputStream(rows(table.name()), digest)) {
            rows.transferTo(OutputStream.nullOutputStream());
        }
        if (!Sum.text(digest).equals(table.sha256())) {
            throw new IOException("the rows of its table " + table.name() + " are damaged");
        }
    }

    /** The rows of a table, as {@code copy} writes them; the caller closes them. */
    InputStream rows(String table) throws IOException {
        return stream(entry(table));
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing in it");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BackupException(file + " cannot be closed", e);
        }
    }
}
