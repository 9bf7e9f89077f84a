package org.scipion.bridge.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The pages of an SQLite file, numbered from 1, read in blocks of neighbours. It is read and not mapped, because a mapped
 * file that shrinks takes the process with it. Layout: the SQLite project's "Database File Format", section 1.
 */
final class PageFile implements AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 18;
    private final Path file;
    private final RawFile content;
    private final DatabaseHeader header;
    private final Deadline deadline;
    private final long pageCount;
    private final byte[] block;
    private long firstPageOfBlock = 1;
    private int pagesOfBlock;

    PageFile(Path file, Deadline deadline) throws IOException {
        this.file = file;
        this.header = DatabaseHeader.read(file);
        this.deadline = deadline;
        this.content = RawFile.open(file);
        this.pageCount = header.hasValidPageSize() ? content.size() / header.pageSize() : 0;
        this.block = new byte[BLOCK_BYTES + 2 * VarInt.LONGEST];
    }

    DatabaseHeader header() {
        return header;
    }

    long pageCount() {
        return pageCount;
    }

    /** Bytes of a page that hold content. */
    int usableSize() {
        return header.pageSize() - header.reservedBytes();
    }

    /** The block that holds a page; valid until the next page is asked for. */
    byte[] blockWith(long page) {
        if (page < firstPageOfBlock || page >= firstPageOfBlock + pagesOfBlock) {
            readBlock(page);
        }
        return block;
    }

    /** Where the page begins in the block that holds it. */
    int startInBlock(long page) {
        return (int) (page - firstPageOfBlock) * header.pageSize();
    }

    private void readBlock(long page) {
        int pageSize = header.pageSize();
        int pagesPerBlock = BLOCK_BYTES / pageSize;
        long first = page - (page - 1) % pagesPerBlock;
        pagesOfBlock = 0;
        pagesOfBlock = read(block, (first - 1) * pageSize, BLOCK_BYTES) / pageSize;
        firstPageOfBlock = first;
        if (page < 1 || page >= first + pagesOfBlock) {
            throw new NotPlainException("page " + page + " lies outside of the file");
        }
    }

    /** Copies a page by itself, which leaves the block as it is. */
    byte[] copy(long page) {
        byte[] bytes = new byte[header.pageSize()];
        if (page < 1 || page > pageCount || read(bytes, (page - 1) * bytes.length, bytes.length) < bytes.length) {
            throw new NotPlainException("page " + page + " lies outside of the file");
        }
        return Arrays.copyOf(bytes, usableSize());
    }

    private int read(byte[] target, long offset, int length) {
        deadline.check(file);
        try {
            return content.read(target, offset, length);
        } catch (IOException e) {
            throw new NotPlainException("the file cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
