package org.scipion.bridge.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.MalformedDataException;

/**
 * The first 100 bytes of an SQLite file, read without SQLite, as SQLite may create files only to find out as much.
 * Layout: the SQLite project's "Database File Format", section 1.3.
 */
record DatabaseHeader(boolean usesWriteAheadLog, int pageSize, int reservedBytes, int schemaCookie, boolean isUtf8) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SIZE = 100;
    private static final int PAGE_SIZE = 16;
    private static final int READ_VERSION = 19;
    private static final int RESERVED_BYTES = 20;
    private static final int CHANGE_COUNTER = 24;
    private static final int SCHEMA_COOKIE = 40;
    private static final int TEXT_ENCODING = 56;
    private static final int UTF_8 = 1;
    private static final int SMALLEST_PAGE = 512;
    private static final int LARGEST_PAGE = 65_536;
    private static final int MOST_RESERVED = 32;
    private static final byte WRITE_AHEAD_LOG = 2;

    static DatabaseHeader read(Path file) {
        try {
            ByteBuffer header = firstBytes(file);
            if (!isSqlite(header)) {
                throw new MalformedDataException(file + " is no SQLite database");
            }
            return new DatabaseHeader(
                    header.get(READ_VERSION) == WRITE_AHEAD_LOG,
                    pageSize(header.getShort(PAGE_SIZE)),
                    header.get(RESERVED_BYTES) & 0xff,
                    header.getInt(SCHEMA_COOKIE),
                    header.getInt(TEXT_ENCODING) == UTF_8);
        } catch (IOException e) {
            throw new BridgeException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The largest size does not fit into 16 bits, and 1 stands for it. */
    private static int pageSize(short stored) {
        return stored == 1 ? LARGEST_PAGE : stored & 0xffff;
    }

    boolean hasValidPageSize() {
        return pageSize >= SMALLEST_PAGE && Integer.bitCount(pageSize) == 1 && reservedBytes <= MOST_RESERVED;
    }

    /** 0 when it cannot be read: then the other parts of a stamp must tell. */
    static int changeCounter(Path file) {
        try {
            ByteBuffer header = firstBytes(file);
            return isSqlite(header) ? header.getInt(CHANGE_COUNTER) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static boolean isSqlite(ByteBuffer header) {
        return header.limit() == SIZE && header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private static ByteBuffer firstBytes(Path file) throws IOException {
        try (RawFile content = RawFile.open(file)) {
            byte[] bytes = new byte[SIZE];
            return ByteBuffer.wrap(bytes, 0, content.read(bytes, 0, SIZE));
        }
    }
}
