package org.scipion.server.tables;

import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.scipion.model.SetItem;

/** Finds the items whose cells are asked for. Neighbouring rows are read together, because sorting costs the same for one as for many. */
final class CellRows {

    private static final int WIDEST = 1_000;

    private final ItemsTable table;
    private final RowOrder order;
    private final Map<Long, SetItem> byPlace = new HashMap<>();

    private CellRows(ItemsTable table, RowOrder order) {
        this.table = table;
        this.order = order;
    }

    /** The rows of these cells. */
    static CellRows of(ItemsTable table, RowOrder order, List<CellPlace> cells) {
        CellRows rows = new CellRows(table, order);
        rows.read(cells.stream()
                .filter(cell -> cell.rowId() == null && cell.namesRow())
                .map(CellPlace::rowIndex)
                .filter(Objects::nonNull)
                .toList());
        return rows;
    }

    private void read(List<Long> places) {
        LongSummaryStatistics span = places.stream().mapToLong(Long::longValue).summaryStatistics();
        long width = span.getMax() - span.getMin() + 1;
        if (!places.isEmpty() && width <= WIDEST) {
            read(span.getMin(), (int) width);
        } else {
            places.forEach(place -> read(place, 1));
        }
    }

    private void read(long first, int count) {
        List<SetItem> items = table.items(order, first, count);
        for (int i = 0; i < items.size(); i++) {
            byPlace.put(first + i, items.get(i));
        }
    }

    /** The item of a cell's row, empty if there is none. */
    Optional<SetItem> find(CellPlace cell) {
        return cell.rowId() == null
                ? Optional.ofNullable(byPlace.get(Objects.requireNonNullElse(cell.rowIndex(), -1L)))
                : table.set().item(cell.rowId());
    }
}
