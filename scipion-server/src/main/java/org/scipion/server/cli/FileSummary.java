package org.scipion.server.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scipion.preview.Archive;
import org.scipion.preview.ArchiveListing;
import org.scipion.preview.Binary;
import org.scipion.preview.Content;
import org.scipion.preview.Database;
import org.scipion.preview.DatabaseDescription;
import org.scipion.preview.Document;
import org.scipion.preview.Image;
import org.scipion.preview.JsonText;
import org.scipion.preview.Structure;
import org.scipion.preview.StructureSummary;
import org.scipion.preview.Table;
import org.scipion.preview.TableBlock;
import org.scipion.preview.TablePage;
import org.scipion.preview.Text;
import org.scipion.preview.Volume;
import org.scipion.preview.VolumeMetadata;

/** What a file holds: facts by name, then the first lines of its content. For one file. */
final class FileSummary {

    private static final int FIRST_BYTES = 32;
    private static final int CHARACTERS_PER_LINE = 200;

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final String block;
    private final int most;

    /**
     * A summary to come.
     *
     * @param block of a table file or database that is shown; empty for the first
     * @param most greatest number of lines of content
     */
    FileSummary(String block, int most) {
        this.block = block;
        this.most = most;
    }

    FileSummary add(Content content) {
        facts.put("name", content.file().name());
        facts.put("kind", content.kind().name().toLowerCase(Locale.ROOT));
        facts.put("type", content.file().mime());
        facts.put("bytes", Long.toString(content.file().sizeBytes()));
        switch (content) {
            case Volume volume -> add(volume.metadata());
            case Image image -> facts.put("pixels", image.width() + " x " + image.height());
            case Document document -> add(document);
            case Structure structure -> add(structure.summary());
            case Table table -> add(table);
            case Database database -> add(database);
            case Archive archive -> add(archive.list());
            case JsonText json ->
                addText(json.layout(most * CHARACTERS_PER_LINE).text());
            case Text text ->
                addText(text.head((long) most * CHARACTERS_PER_LINE).text());
            case Binary binary -> lines.add(HexFormat.ofDelimiter(" ").formatHex(binary.firstBytes(FIRST_BYTES)));
        }
        return this;
    }

    private void add(VolumeMetadata volume) {
        facts.put(
                "x, y, z",
                volume.shape().width() + " x " + volume.shape().height() + " x "
                        + volume.shape().depth());
        facts.put("samples", volume.sampleType().name().toLowerCase(Locale.ROOT));
        volume.voxelSize().ifPresent(voxel -> facts.put("Å/px", voxel.x() + " x " + voxel.y() + " x " + voxel.z()));
        if (volume.volumes() > 1) {
            facts.put("volumes", volume.volumes() + " of " + volume.sectionsPerVolume() + " sections");
        }
        facts.put("axes", volume.axes().toString());
        volume.labels().forEach(lines::add);
    }

    private void add(Document document) {
        facts.put("pages", Integer.toString(document.pageCount()));
        if (most > 0 && document.pageCount() > 0) {
            addText(document.pageText(0));
        }
    }

    private void add(StructureSummary structure) {
        facts.put("entry", structure.id());
        facts.put("title", structure.title());
        facts.put("method", structure.method());
        structure.resolution().ifPresent(found -> facts.put("resolution", found + " Å"));
        facts.put("models", Integer.toString(structure.models()));
        facts.put("chains", String.join(", ", structure.chains()));
        facts.put("residues", counted(structure.residues(), structure.truncated()));
        facts.put("atoms", counted(structure.atoms(), structure.truncated()));
    }

    private static String counted(long count, boolean truncated) {
        return count + (truncated ? " and more" : "");
    }

    private void add(Table table) {
        List<TableBlock> blocks = table.blocks();
        if (blocks.size() > 1) {
            facts.put("blocks", blocks.stream().map(FileSummary::named).collect(Collectors.joining(", ")));
        }
        blocks.stream()
                .filter(found -> found.name().equals(block))
                .flatMap(found -> found.values().entrySet().stream())
                .forEach(value -> lines.add(value.getKey() + " = " + value.getValue()));
        add(block.isEmpty() ? table.page(0, Math.max(1, most)) : table.page(block, 0, Math.max(1, most)));
    }

    private static String named(TableBlock block) {
        return block.name().isEmpty() ? "(no name)" : block.name();
    }

    private void add(TablePage page) {
        facts.put("columns", String.join(", ", page.columns()));
        page.rows().forEach(row -> lines.add(String.join("  ", row)));
    }

    private void add(Database database) {
        DatabaseDescription found = database.describe();
        found.objectClass().ifPresent(name -> facts.put("Scipion", name));
        facts.put("tables", found.tables().stream().map(FileSummary::described).collect(Collectors.joining(", ")));
        found.warnings().forEach(warning -> lines.add("! " + warning));
        if (block.isEmpty()) {
            facts.put("columns", String.join(", ", found.sample().columns()));
            found.sample()
                    .rows()
                    .forEach(row -> lines.add(
                            row.stream().map(cell -> Objects.toString(cell, "")).collect(Collectors.joining("  "))));
        } else {
            add(database.page(block, 0, Math.max(1, most)));
        }
    }

    private static String described(DatabaseDescription.TableFacts table) {
        return table.name() + (table.view() ? " (view)" : table.rows() < 0 ? "" : " (" + table.rows() + " rows)");
    }

    private void add(ArchiveListing listing) {
        facts.put("packed as", listing.kind());
        facts.put("entries", counted(listing.entries().size(), listing.truncated()));
        listing.entries().stream()
                .map(entry -> (entry.size() < 0 ? "" : entry.size() + "  ") + entry.name())
                .forEach(lines::add);
    }

    private void addText(String text) {
        text.lines().forEach(lines::add);
    }

    /** Names and values in the order to show them, fit for a terminal. */
    Map<String, String> facts() {
        Map<String, String> shown = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                shown.put(name, Printable.line(value));
            }
        });
        return shown;
    }

    /** The first lines of the content, fit for a terminal. */
    Stream<String> lines() {
        return lines.stream().limit(most).map(Printable::line);
    }
}
