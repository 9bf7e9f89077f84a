package org.scipion.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scipion.preview.Archive;
import org.scipion.preview.ArchiveListing;
import org.scipion.preview.Binary;
import org.scipion.preview.Content;
import org.scipion.preview.Database;
import org.scipion.preview.DatabaseDescription;
import org.scipion.preview.Document;
import org.scipion.preview.Image;
import org.scipion.preview.Table;
import org.scipion.preview.TablePage;
import org.scipion.preview.Text;
import org.scipion.preview.Volume;

/** What a file holds, as names and values in the order to show them. */
final class FileSummary {

    private static final int SHOWN = 20;
    private static final int HEAD_BYTES = 400;

    private FileSummary() {}

    static Map<String, String> of(Content content) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", content.file().name());
        facts.put("kind", content.kind().name().toLowerCase(Locale.ROOT));
        facts.put("type", content.file().mime());
        facts.put("bytes", Long.toString(content.file().sizeBytes()));
        switch (content) {
            case Volume volume -> addVolume(facts, volume);
            case Image image -> facts.put("pixels", image.width() + " x " + image.height());
            case Document document -> facts.put("pages", Integer.toString(document.pageCount()));
            case Table table -> addTable(facts, table.page(0, SHOWN));
            case Database database -> addDatabase(facts, database.describe());
            case Archive archive -> addArchive(facts, archive.list());
            case Text text -> facts.put("begins", text.head(HEAD_BYTES).text());
            case Binary binary -> facts.put("begins", "bytes of no known format");
        }
        return facts;
    }

    private static void addVolume(Map<String, String> facts, Volume volume) {
        facts.put(
                "x, y, z",
                volume.shape().width() + " x " + volume.shape().height() + " x "
                        + volume.shape().depth());
        facts.put("samples", volume.sampleType().name().toLowerCase(Locale.ROOT));
        volume.voxelSize().ifPresent(voxel -> facts.put("Å/px", voxel.x() + " x " + voxel.y() + " x " + voxel.z()));
    }

    private static void addTable(Map<String, String> facts, TablePage page) {
        facts.put("columns", String.join(", ", page.columns()));
        facts.put("rows", page.rows().size() + (page.more() ? " and more" : ""));
    }

    private static void addDatabase(Map<String, String> facts, DatabaseDescription database) {
        List<String> tables = database.tables().stream()
                .map(table -> table.name() + " (" + table.rows() + " rows)")
                .toList();
        facts.put("tables", String.join(", ", tables));
        database.objectClass().ifPresent(name -> facts.put("Scipion", name));
    }

    private static void addArchive(Map<String, String> facts, ArchiveListing listing) {
        facts.put("packed as", listing.kind());
        facts.put("entries", listing.entries().size() + (listing.truncated() ? " and more" : ""));
        listing.entries().stream().limit(1).forEach(entry -> facts.put("first", entry.name()));
    }
}
