package org.scipion.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scipion.store.BackupContents;
import org.scipion.store.BackupException;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.session.DatabaseError;

/** Copies all tables in one transaction that sees the database as it was at its beginning. */
public final class SnapshotWriter {
    private static final String SNAPSHOT = "begin transaction isolation level repeatable read, read only";

    private SnapshotWriter() {}

    /** Writes a back-up. */
    public static BackupContents write(DatabaseConfiguration database, Path file) {
        if (Files.exists(file)) {
            throw new BackupException(file + " exists already: choose another name");
        }
        try (Link link = Link.to(database)) {
            return writeWhole(link, file.toAbsolutePath());
        } catch (SQLException e) {
            throw DatabaseError.translate(e);
        } catch (IOException e) {
            throw new BackupException(file + " cannot be written: " + e, e);
        }
    }

    private static BackupContents writeWhole(Link link, Path file) throws SQLException, IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".draft", owner);
        try {
            BackupContents contents = writeTables(link, draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static BackupContents writeTables(Link link, Path draft) throws SQLException, IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft))) {
            link.execute(SNAPSHOT);
            Catalogue catalogue = new Catalogue(link);
            Instant now = Instant.now();
            List<BackupContents.Table> tables = new ArrayList<>();
            for (String table : catalogue.tables()) {
                tables.add(writeTable(link, zip, table, catalogue.columns(table)));
            }
            BackupContents contents = new BackupContents(now, catalogue.changes(), tables);
            link.execute("commit");
            zip.putNextEntry(new ZipEntry(Contents.ENTRY));
            zip.write(Contents.write(contents));
            return contents;
        }
    }

    private static BackupContents.Table writeTable(Link link, ZipOutputStream zip, String table, List<String> columns)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(Archive.entry(table)));
        MessageDigest digest = Sum.begin();
        OutputStream summed = new DigestOutputStream(new Unclosed(zip), digest);
        long rows = link.copies().copyOut("copy " + Catalogue.copied(table, columns) + " to stdout", summed);
        zip.closeEntry();
        return new BackupContents.Table(table, columns, rows, Sum.text(digest));
    }

    /** The file goes on after each table. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
