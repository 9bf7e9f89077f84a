package org.scipion.bridge.sqlite;

import java.nio.ByteBuffer;

/** Joins a record that does not fit into its page. Layout: the SQLite project's "Database File Format", section 1.6. */
final class LongRecord {
    private static final int NEXT_PAGE = 4;
    private static final int LONGEST = 64 << 20;
    private final PageFile pages;

    LongRecord(PageFile pages) {
        this.pages = pages;
    }

    /** The record whose first part lies in a page; the array is longer than the record by one number. */
    byte[] read(byte[] block, int start, int pageEnd, long length) {
        if (length < 0 || length > LONGEST || length > pages.pageCount() * pages.usableSize()) {
            throw new NotPlainException("a row is longer than its file");
        }
        int local = localLength(length);
        if (start + local + NEXT_PAGE > pageEnd) {
            throw new NotPlainException("a row lies outside of its page");
        }
        ByteBuffer record = ByteBuffer.allocate((int) length + VarInt.LONGEST).limit((int) length);
        record.put(block, start, local);
        append(record, ByteBuffer.wrap(block).getInt(start + local) & 0xffff_ffffL);
        return record.array();
    }

    private void append(ByteBuffer record, long firstPage) {
        long page = firstPage;
        while (record.hasRemaining()) {
            byte[] content = pages.copy(page);
            record.put(content, NEXT_PAGE, Math.min(record.remaining(), content.length - NEXT_PAGE));
            page = ByteBuffer.wrap(content).getInt() & 0xffff_ffffL;
        }
    }

    /** How much of a long record stays in the page of its row. */
    private int localLength(long length) {
        int usable = pages.usableSize();
        int least = (usable - 12) * 32 / 255 - 23;
        long fitting = least + (length - least) % (usable - 4);
        return (int) (fitting <= usable - 35 ? fitting : least);
    }
}
