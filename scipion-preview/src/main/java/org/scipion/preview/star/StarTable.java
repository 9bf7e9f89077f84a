package org.scipion.preview.star;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Table;
import org.scipion.preview.TableBlock;
import org.scipion.preview.TablePage;
import org.scipion.preview.Text;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.PageRequest;
import org.scipion.preview.text.TextFile;

/** The blocks of a STAR file. Each answer reads from the file's start as far as it needs. */
final class StarTable extends OpenedFile implements Table {

    private static final String MIME = "text/plain";

    StarTable(Opening opening) {
        super(opening, MIME);
    }

    @Override
    public String format() {
        return "star";
    }

    @Override
    public List<TableBlock> blocks() {
        return watched(this::readBlocks);
    }

    @Override
    public TablePage page(long offset, int limit) {
        PageRequest request = PageRequest.of(offset, limit, limits());
        return watched(() ->
                page(name -> true, request).orElseGet(() -> new TablePage("", List.of(), List.of(), offset, false)));
    }

    @Override
    public TablePage page(String block, long offset, int limit) {
        PageRequest request = PageRequest.of(offset, limit, limits());
        return watched(() -> page(block::equals, request)
                .orElseThrow(() ->
                        new InvalidRequestException(source().name() + " has no loop in a block '" + block + "'")));
    }

    @Override
    public Text asText() {
        return new TextFile(opening(), MIME);
    }

    private StarReader reader() {
        return new StarReader(source().name(), source().bytes(0, source().size()), limits());
    }

    private List<TableBlock> readBlocks() {
        StarReader reader = reader();
        List<TableBlock> blocks = new ArrayList<>();
        Optional<Event> event = reader.next();
        while (event.isPresent() && reader.position() <= limits().scanBytes()) {
            switch (event.get()) {
                case Event.Block(String name) -> blocks.add(new TableBlock(name, List.of(), Map.of()));
                case Event.Value(String name, String value) -> addValue(blocks, name, value);
                case Event.Columns(List<String> names) -> addColumns(blocks, names);
                case Event.Row row -> {}
            }
            event = reader.next();
        }
        return List.copyOf(blocks);
    }

    private static TableBlock lastOf(List<TableBlock> blocks) {
        return blocks.isEmpty() ? new TableBlock("", List.of(), Map.of()) : blocks.removeLast();
    }

    private static void addValue(List<TableBlock> blocks, String name, String value) {
        TableBlock block = lastOf(blocks);
        Map<String, String> values = new LinkedHashMap<>(block.values());
        values.put(name, value);
        blocks.add(new TableBlock(block.name(), block.columns(), values));
    }

    private static void addColumns(List<TableBlock> blocks, List<String> names) {
        TableBlock block = lastOf(blocks);
        blocks.add(new TableBlock(block.name(), block.columns().isEmpty() ? names : block.columns(), block.values()));
    }

    /** The page of the first loop in a block whose name is wanted. */
    private Optional<TablePage> page(Predicate<String> wanted, PageRequest request) {
        StarReader reader = reader();
        String block = "";
        Optional<Event> event = reader.next();
        while (event.isPresent()) {
            if (event.get() instanceof Event.Block(String name)) {
                block = name;
            } else if (event.get() instanceof Event.Columns(List<String> names) && wanted.test(block)) {
                return Optional.of(rows(reader, block, names, request));
            }
            event = reader.next();
        }
        return Optional.empty();
    }

    private static TablePage rows(StarReader reader, String block, List<String> columns, PageRequest request) {
        List<List<String>> rows = new ArrayList<>();
        long position = 0;
        Optional<Event> event = reader.next();
        while (event.isPresent() && event.get() instanceof Event.Row(List<String> values)) {
            if (rows.size() == request.limit()) {
                return new TablePage(block, columns, List.copyOf(rows), request.offset(), true);
            }
            if (position++ >= request.offset()) {
                rows.add(values);
            }
            event = reader.next();
        }
        return new TablePage(block, columns, List.copyOf(rows), request.offset(), false);
    }
}
