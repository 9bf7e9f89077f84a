package org.scipion.preview.mdoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Table;
import org.scipion.preview.TableBlock;
import org.scipion.preview.TablePage;
import org.scipion.preview.Text;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.PageRequest;
import org.scipion.preview.text.Lines;
import org.scipion.preview.text.TextFile;

/**
 * The sections of an mdoc file as rows: a block for each kind of section, such as {@code ZValue}, whose columns are all names that occur in it. What
 * stands before the first section makes a block without a name.
 */
final class MdocTable extends OpenedFile implements Table {

    private static final String MIME = "text/plain";

    MdocTable(Opening opening) {
        super(opening, MIME);
    }

    @Override
    public String format() {
        return "mdoc";
    }

    @Override
    public List<TableBlock> blocks() {
        return watched(() -> outline().blocks());
    }

    @Override
    public TablePage page(long offset, int limit) {
        PageRequest request = PageRequest.of(offset, limit, limits());
        return watched(() -> {
            List<TableBlock> sections = outline().sections();
            return sections.isEmpty()
                    ? new TablePage("", List.of(), List.of(), offset, false)
                    : rows(sections.getFirst(), request);
        });
    }

    @Override
    public TablePage page(String block, long offset, int limit) {
        PageRequest request = PageRequest.of(offset, limit, limits());
        return watched(() -> outline().sections().stream()
                .filter(section -> section.name().equals(block))
                .findFirst()
                .map(section -> rows(section, request))
                .orElseThrow(
                        () -> new InvalidRequestException(source().name() + " has no sections [" + block + " = …]")));
    }

    @Override
    public Text asText() {
        return new TextFile(opening(), MIME);
    }

    private Lines lines() {
        return new Lines(source().name(), source().bytes(0, source().size()), limits().cellCharacters());
    }

    private MdocOutline outline() {
        MdocOutline outline = new MdocOutline(source().name(), limits());
        Lines lines = lines();
        Optional<String> line = lines.next();
        while (line.isPresent() && lines.position() <= limits().scanBytes()) {
            MdocLine.of(line.get()).ifPresent(outline::add);
            line = lines.next();
        }
        return outline;
    }

    private TablePage rows(TableBlock block, PageRequest request) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> row = new LinkedHashMap<>();
        long position = -1;
        boolean inside = false;
        Lines lines = lines();
        Optional<String> line = lines.next();
        while (line.isPresent()
                && position < request.offset() + request.limit()
                && lines.position() <= limits().scanBytes()) {
            Optional<MdocLine> said = MdocLine.of(line.get());
            if (said.filter(MdocLine::startsSection).isPresent()) {
                add(row, block.columns(), rows);
                inside = said.get().name().equals(block.name());
                position += inside ? 1 : 0;
            }
            if (inside && position >= request.offset()) {
                said.ifPresent(one -> row.put(one.name(), one.value()));
            }
            line = lines.next();
        }
        boolean full = position >= request.offset() + request.limit();
        if (!full) {
            add(row, block.columns(), rows);
        }
        return new TablePage(
                block.name(), block.columns(), List.copyOf(rows), request.offset(), full || line.isPresent());
    }

    private static void add(Map<String, String> row, List<String> columns, List<List<String>> rows) {
        if (!row.isEmpty()) {
            rows.add(columns.stream().map(name -> row.getOrDefault(name, "")).toList());
            row.clear();
        }
    }
}
