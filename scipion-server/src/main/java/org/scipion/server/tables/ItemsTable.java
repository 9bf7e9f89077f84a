package org.scipion.server.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetItem;
import org.scipion.model.SetPage;
import org.scipion.model.SetQuery;
import org.scipion.server.http.InvalidFieldsException;

/** The items of a set. */
final class ItemsTable implements MetadataTable {

    /** Where the matrix is that places an item's image. */
    static final String MATRIX = "_transform._matrix";

    private final String name;
    private final ScipionSet set;
    private final List<ItemColumn> columns;

    ItemsTable(String name, ScipionSet set) {
        this.name = name;
        this.set = set;
        this.columns = ItemColumns.of(set.schema());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String alias() {
        String of = set.schema().itemClass();
        return of.isEmpty() ? name : set.prefix() + of;
    }

    @Override
    public boolean hasColumnId() {
        return true;
    }

    @Override
    public long rowCount() {
        return set.count();
    }

    /** The set itself. */
    ScipionSet set() {
        return set;
    }

    @Override
    public List<TableColumn> columns() {
        boolean movable = set.schema().indexOf(MATRIX).isPresent();
        return IntStream.range(0, columns.size())
                .mapToObj(index -> columns.get(index).described(index, movable))
                .toList();
    }

    @Override
    public TableRows rows(RowOrder order, long offset, int limit) {
        SetPage page = set.page(query(order), offset, limit);
        return new TableRows(page.total(), page.items().stream().map(this::row).toList());
    }

    @Override
    public void forEach(RowOrder order, Consumer<TableRow> consumer) {
        set.forEach(query(order), item -> consumer.accept(row(item)));
    }

    @Override
    public OptionalLong position(RowOrder order, long rowId) {
        return set.position(query(order), rowId);
    }

    /** Some items in an order. */
    List<SetItem> items(RowOrder order, long offset, int limit) {
        return set.page(query(order), offset, limit).items();
    }

    /** The column of a name, empty if there is none. */
    Optional<ItemColumn> column(String wanted) {
        OptionalInt index = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(wanted))
                .findFirst();
        return index.isPresent() ? Optional.of(columns.get(index.getAsInt())) : Optional.empty();
    }

    private SetQuery query(RowOrder order) {
        if (column(order.sortBy()).filter(column -> !column.stored()).isPresent()) {
            throw new InvalidFieldsException(
                    "query.sortBy",
                    "The column " + order.sortBy() + " is computed; rows are sorted by stored ones only");
        }
        return order.query();
    }

    private TableRow row(SetItem item) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(item)));
        return new TableRow(item.id(), values);
    }
}
