package org.scipion.preview.archive;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.scipion.preview.ArchiveListing;
import org.scipion.preview.Limits;

/**
 * The central directory at the end of a zip archive, entry by entry, so that one with millions of entries costs no more than the limit lets it.
 * Source: PKWARE's APPNOTE.TXT, 4.3.12 to 4.3.16 and 4.5.3.
 */
final class ZipDirectory implements Directory {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END = 0x06054b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_64 = 0x06064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int UTF_8_FLAG = 1 << 11;
    private static final long IN_EXTRA_FIELD = 0xffffffffL;

    @Override
    public void list(MemorySegment archive, Limits limits, Listing listing) throws IOException {
        try {
            long at = directoryOffset(archive);
            while (at + ENTRY_BYTES <= archive.byteSize()
                    && archive.get(INT, at) == ENTRY
                    && listing.add(entry(archive, at))) {
                at += ENTRY_BYTES
                        + unsigned(archive, at + 28)
                        + unsigned(archive, at + 30)
                        + unsigned(archive, at + 32);
            }
        } catch (IndexOutOfBoundsException outside) {
            throw new IOException("its directory points outside the file", outside);
        }
    }

    private static long directoryOffset(MemorySegment archive) throws IOException {
        long end = endRecord(archive);
        long offset = archive.get(INT, end + 16) & IN_EXTRA_FIELD;
        long locator = end - LOCATOR_BYTES;
        if (offset == IN_EXTRA_FIELD && locator >= 0 && archive.get(INT, locator) == LOCATOR_64) {
            long end64 = archive.get(LONG, locator + 8);
            offset = archive.get(INT, end64) == END_64 ? archive.get(LONG, end64 + 48) : offset;
        }
        return offset;
    }

    private static long endRecord(MemorySegment archive) throws IOException {
        long last = archive.byteSize() - END_BYTES;
        for (long at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (archive.get(INT, at) == END) {
                return at;
            }
        }
        throw new IOException("it has no directory at its end; it may be truncated");
    }

    private static ArchiveListing.Entry entry(MemorySegment archive, long at) {
        byte[] name =
                archive.asSlice(at + ENTRY_BYTES, unsigned(archive, at + 28)).toArray(ValueLayout.JAVA_BYTE);
        boolean utf8 = (archive.get(SHORT, at + 8) & UTF_8_FLAG) != 0;
        String decoded = new String(name, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        long packed = archive.get(INT, at + 20) & IN_EXTRA_FIELD;
        long size = archive.get(INT, at + 24) & IN_EXTRA_FIELD;
        boolean longSize = size == IN_EXTRA_FIELD;
        long extra = at + ENTRY_BYTES + name.length;
        long extraEnd = extra + unsigned(archive, at + 30);
        return new ArchiveListing.Entry(
                decoded,
                decoded.endsWith("/"),
                longSize ? fromExtra(archive, extra, extraEnd, 0) : size,
                packed == IN_EXTRA_FIELD ? fromExtra(archive, extra, extraEnd, longSize ? 1 : 0) : packed);
    }

    /** The n-th number of the ZIP64 field among the extra fields; -1 if it is not there. */
    private static long fromExtra(MemorySegment archive, long from, long end, int position) {
        for (long at = from; at + 4 <= end; at += 4 + unsigned(archive, at + 2)) {
            long value = at + 4 + (long) position * Long.BYTES;
            if (archive.get(SHORT, at) == 1 && value + Long.BYTES <= end) {
                return archive.get(LONG, value);
            }
        }
        return -1;
    }

    private static int unsigned(MemorySegment archive, long at) {
        return Short.toUnsignedInt(archive.get(SHORT, at));
    }
}
