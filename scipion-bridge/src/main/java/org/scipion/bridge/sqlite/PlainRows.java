package org.scipion.bridge.sqlite;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walks the rows of a table by ascending id through the pages of its b-tree. Layout: the SQLite project's "Database File
 * Format", sections 1.5 and 1.6. Each page is visited once at most, so a tree bent to a circle ends.
 */
final class PlainRows implements RowCursor {
    private static final int DEEPEST = 30;
    private static final int INTERIOR = 5;
    private static final int LEAF = 13;
    private static final int DATABASE_HEADER = 100;
    private static final int SHORTEST_CELL = 4;

    private final PageFile pages;
    private final RecordReader record;
    private final Deque<Branch> branches = new ArrayDeque<>();
    private long visited;
    private byte[] block = {};
    private int pageStart;
    private int cells;
    private int cellPointers;
    private int cell;
    private long id;

    /** Stands before the first row whose id is larger. */
    PlainRows(PageFile pages, RecordReader record, long rootPage, long after) {
        this.pages = pages;
        this.record = record;
        this.id = after;
        descend(rootPage);
    }

    /** An interior page: its children and the largest id beneath each, but for the last child, which has none. */
    private static final class Branch {
        private final long[] children;
        private final long[] largestIds;
        private int next;

        Branch(int cells) {
            children = new long[cells + 1];
            largestIds = new long[cells];
        }

        boolean hasNext() {
            return next < children.length;
        }
    }

    private void descend(long rootPage) {
        long page = rootPage;
        while (open(page) == INTERIOR) {
            Branch branch = branch();
            branches.push(branch);
            if (branches.size() > DEEPEST) {
                throw new NotPlainException("the tree of a table is too deep");
            }
            page = branch.children[branch.next++];
        }
    }

    /** Reads a page's header and returns its kind. */
    private int open(long page) {
        if (++visited > pages.pageCount()) {
            throw new NotPlainException("the tree of a table holds more pages than the file");
        }
        block = pages.blockWith(page);
        pageStart = pages.startInBlock(page);
        int header = pageStart + (page == 1 ? DATABASE_HEADER : 0);
        int kind = block[header];
        cells = unsignedShort(header + 3);
        cellPointers = header + (kind == INTERIOR ? 12 : 8);
        cell = 0;
        if ((kind != INTERIOR && kind != LEAF) || cellPointers + 2 * cells > pageStart + pages.usableSize()) {
            throw new NotPlainException("page " + page + " belongs to no table");
        }
        return kind;
    }

    private Branch branch() {
        Branch branch = new Branch(cells);
        for (int index = 0; index < cells; index++) {
            int at = cellAt(index);
            branch.children[index] = unsignedInt(at);
            branch.largestIds[index] = VarInt.value(block, at + 4);
            if (branch.largestIds[index] <= id) {
                branch.next = index + 1;
            }
        }
        branch.children[cells] = unsignedInt(cellPointers - 4);
        return branch;
    }

    private int cellAt(int index) {
        int at = unsignedShort(cellPointers + 2 * index);
        if (at > pages.usableSize() - SHORTEST_CELL) {
            throw new NotPlainException("a row lies outside of its page");
        }
        return pageStart + at;
    }

    private int unsignedShort(int at) {
        return (block[at] & 0xff) << 8 | (block[at + 1] & 0xff);
    }

    private long unsignedInt(int at) {
        return (long) unsignedShort(at) << 16 | unsignedShort(at + 2);
    }

    @Override
    public boolean next() {
        while (true) {
            while (cell < cells) {
                if (isFurther(cellAt(cell++))) {
                    return true;
                }
            }
            while (!branches.isEmpty() && !branches.peek().hasNext()) {
                branches.pop();
            }
            if (branches.isEmpty()) {
                return false;
            }
            descend(branches.peek().children[branches.peek().next++]);
        }
    }

    /** Ids at or below the one last seen are skipped: they come before the start, or their tree is out of order. */
    private boolean isFurther(int at) {
        int idAt = at + VarInt.length(block, at);
        long rowId = VarInt.value(block, idAt);
        if (rowId <= id) {
            return false;
        }
        id = rowId;
        begin(VarInt.value(block, at), idAt + VarInt.length(block, idAt));
        return true;
    }

    private void begin(long length, int start) {
        int pageEnd = pageStart + pages.usableSize();
        if (length <= pages.usableSize() - 35L) {
            if (start + length > pageEnd) {
                throw new NotPlainException("a row lies outside of its page");
            }
            record.begin(block, start, (int) (start + length));
        } else {
            byte[] whole = new LongRecord(pages).read(block, start, pageEnd, length);
            record.begin(whole, 0, (int) length);
        }
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public StorageClass storageClass(int column) {
        return record.storageClass(column);
    }

    @Override
    public long whole(int column) {
        return record.whole(column);
    }

    @Override
    public double real(int column) {
        return record.real(column);
    }

    @Override
    public String text(int column) {
        return record.text(column);
    }

    @Override
    public String lastPart(int column) {
        return record.lastPart(column);
    }

    @Override
    public byte[] bytes(int column) {
        return record.bytes(column);
    }

    @Override
    public int compareText(int column, byte[] other) {
        return record.compareText(column, other);
    }
}
