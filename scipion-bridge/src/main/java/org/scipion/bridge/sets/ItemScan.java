package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.scipion.bridge.LimitExceededException;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;

/** Goes through the items of a set in portions, so that memory does not grow with the set. */
final class ItemScan {
    private static final int PORTION = 4096;
    private static final int MOST_SORTED = 20_000_000;
    private final Path file;
    private final SetLayout layout;
    private final Supplier<ItemRange> range;

    /** @param range how many items there are, asked for only where it matters */
    ItemScan(Path file, SetLayout layout, Supplier<ItemRange> range) {
        this.file = file;
        this.layout = layout;
        this.range = range;
    }

    void forEach(SetQuery query, Consumer<SetItem> consumer) {
        if (query.isById()) {
            byId(query, consumer);
        } else {
            inOrder(query, consumer);
        }
    }

    private void byId(SetQuery query, Consumer<SetItem> consumer) {
        SetRows rows = new SetRows(file, layout);
        long last = Long.MIN_VALUE;
        List<SetItem> portion;
        do {
            portion = rows.read(layout.itemPaths(), query, last, this::portion);
            portion.forEach(consumer);
            last = portion.isEmpty() ? last : portion.getLast().id();
        } while (portion.size() == PORTION);
    }

    private List<SetItem> portion(RowCursor rows) throws SQLException {
        ItemReader reader = new ItemReader(layout.schema());
        List<SetItem> items = new ArrayList<>(PORTION);
        while (items.size() < PORTION && rows.next()) {
            items.add(reader.read(rows));
        }
        return items;
    }

    /** The order is read as ids alone, 4 bytes an item; then the items follow in portions. */
    private void inOrder(SetQuery query, Consumer<SetItem> consumer) {
        Selection selection = Selection.read(file, layout, range.get(), query, MOST_SORTED);
        if (!selection.isComplete()) {
            throw new LimitExceededException("Only " + MOST_SORTED + " items can be gone through in such an order");
        }
        for (int from = 0; from < selection.size(); from += PORTION) {
            List<Long> portion = selection.page(from, PORTION);
            Database.read(file, connection -> ItemsById.read(connection, layout, portion))
                    .forEach(consumer);
        }
    }
}
