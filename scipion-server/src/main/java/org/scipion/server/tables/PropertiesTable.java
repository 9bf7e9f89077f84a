package org.scipion.server.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.scipion.server.http.UnprocessableException;

/** The own attributes of a set, such as its sampling rate: few rows of a key and a value, without ids. */
final class PropertiesTable implements MetadataTable {

    /** Its name, as in Scipion's files. */
    static final String NAME = "Properties";

    private static final List<TableColumn> COLUMNS = List.of(column("key", 0), column("value", 1));

    private final Map<String, String> properties;

    PropertiesTable(Map<String, String> properties) {
        this.properties = properties;
    }

    private static TableColumn column(String name, int index) {
        return new TableColumn(name, name, index, true, true, Renderer.STR, null, false);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String alias() {
        return NAME;
    }

    @Override
    public boolean hasColumnId() {
        return false;
    }

    @Override
    public long rowCount() {
        return properties.size();
    }

    @Override
    public List<TableColumn> columns() {
        return COLUMNS;
    }

    @Override
    public TableRows rows(RowOrder order, long offset, int limit) {
        List<TableRow> all = all(order);
        int from = (int) Math.min(offset, all.size());
        return new TableRows(all.size(), all.subList(from, Math.min(all.size(), from + limit)));
    }

    @Override
    public void forEach(RowOrder order, Consumer<TableRow> consumer) {
        all(order).forEach(consumer);
    }

    @Override
    public OptionalLong position(RowOrder order, long rowId) {
        return OptionalLong.empty();
    }

    private List<TableRow> all(RowOrder order) {
        if (order.filter().isPresent()) {
            throw new UnprocessableException("The table of properties takes no conditions");
        }
        Comparator<Map.Entry<String, String>> by = order.sortBy().equals("value")
                ? Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey())
                : Map.Entry.comparingByKey();
        List<Map.Entry<String, String>> sorted = new ArrayList<>(properties.entrySet());
        sorted.sort(order.ascending() ? by : by.reversed());
        return IntStream.range(0, sorted.size())
                .mapToObj(index -> row(index, sorted.get(index)))
                .toList();
    }

    private static TableRow row(int index, Map.Entry<String, String> property) {
        return new TableRow(index, List.of(property.getKey(), property.getValue()));
    }
}
