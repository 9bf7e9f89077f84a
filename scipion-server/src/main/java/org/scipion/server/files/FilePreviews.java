package org.scipion.server.files;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.scipion.preview.Archive;
import org.scipion.preview.ByteSource;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Content;
import org.scipion.preview.Database;
import org.scipion.preview.Document;
import org.scipion.preview.Encoding;
import org.scipion.preview.FileFacts;
import org.scipion.preview.Image;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.Rendering;
import org.scipion.preview.Structure;
import org.scipion.preview.Table;
import org.scipion.preview.TablePage;
import org.scipion.preview.Text;
import org.scipion.preview.TextWindow;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;
import org.scipion.preview.VolumeMetadata;

/** Shows a file as what it is: what the client's preview pane asks for. Safe for use by many threads. */
public final class FilePreviews {

    /** The longest side of a picture, in pixels. */
    public static final int LONGEST_SIDE = 400;

    /** The most text that is sent, in bytes; of longer files, the beginning. */
    public static final long MOST_TEXT = 1 << 20;

    /** How much of a file of no known kind is sent, in bytes. */
    public static final int MOST_BYTES = 256 << 10;

    /** The most rows of a table that are sent. */
    public static final int MOST_ROWS = 200;

    /** The colour map of volumes. */
    public static final String VOLUME_COLOURS = "viridis";

    private final Previews previews;

    /** Previews through the given door. */
    public FilePreviews(Previews previews) {
        this.previews = previews;
    }

    /** Shows a file: the name decides whether it is text, its content everything else. Closes the source. */
    public PreviewAnswer show(ByteSource source, OptionalInt section) {
        if (MediaTypes.isText(source.name())) {
            return opened(previews.openText(source), this::text);
        }
        return opened(previews.open(source), content -> show(content, section));
    }

    /** The first bytes of a file as text, whatever it is. Closes the source. */
    public PreviewAnswer asText(ByteSource source) {
        return opened(previews.openText(source), this::text);
    }

    private static <C extends Content> PreviewAnswer opened(C content, Function<C, PreviewAnswer> shown) {
        try (content) {
            return shown.apply(content);
        }
    }

    /** Shows what was opened already; of a stack one section, 0-based, if it is named. */
    public PreviewAnswer show(Content content, OptionalInt section) {
        return switch (content) {
            case Text text -> text(text);
            case Structure structure -> text(structure.asText());
            case Volume volume -> volume(volume, section);
            case Image image -> image(image);
            case Database database -> DatabaseAnswer.of(database);
            case Table table -> table(table);
            case Archive archive -> ArchiveAnswer.of(archive);
            case Document document -> document(document);
            default -> bytes(content);
        };
    }

    private PreviewAnswer text(Text text) {
        TextWindow window = text.head(MOST_TEXT);
        FileFacts file = text.file();
        FileFacts named = new FileFacts(file.name(), MediaTypes.of(file.name()), file.sizeBytes());
        return PreviewAnswer.text(
                window.text(), PreviewHeaders.of("text", named).truncated(window.truncated()));
    }

    private static PreviewAnswer volume(Volume volume, OptionalInt section) {
        boolean coloured = section.isEmpty() && volume.shape().depth() > 1;
        ColourMap colours = coloured ? ColourMap.named(VOLUME_COLOURS) : ColourMap.gray();
        VolumeMetadata metadata = volume.metadata();
        Rendering rendering = volume.thumbnail(ThumbnailRequest.ofSize(LONGEST_SIDE)
                .withSection(section.isPresent() ? metadata.sectionOf(section.getAsInt()) : metadata.central())
                .withColourMap(colours));
        PreviewHeaders headers = PreviewHeaders.of("volume", volume.file())
                .source(volume.shape())
                .voxelSize(volume.voxelSize())
                .picture(rendering.image())
                .note(note(rendering, section));
        return PreviewAnswer.of(rendering.image(), headers);
    }

    private static String note(Rendering rendering, OptionalInt section) {
        String colours =
                rendering.colourMap().isGray() ? "gray" : rendering.colourMap().name();
        if (section.isPresent()) {
            return "Image " + (section.getAsInt() + 1) + " of the stack (cmap=" + colours + ")";
        }
        return rendering.source().depth() == 1
                ? "2D image (cmap=" + colours + ")"
                : "Central slice (z=" + rendering.index() + ") (cmap=" + colours + ")";
    }

    private static PreviewAnswer image(Image image) {
        Rendering rendering;
        try {
            rendering = image.thumbnail(ThumbnailRequest.ofSize(LONGEST_SIDE));
        } catch (MalformedFileException damaged) {
            return bytes(image);
        }
        PreviewHeaders headers = PreviewHeaders.of("image", image.file())
                .source(image.width(), image.height())
                .picture(rendering.image())
                .note(rendering.note());
        return PreviewAnswer.of(rendering.image(), headers);
    }

    private static PreviewAnswer table(Table table) {
        TablePage page = table.page(0, MOST_ROWS);
        PreviewHeaders headers = PreviewHeaders.of("table", table.file())
                .with("X-Preview-Type", "table")
                .with("X-Preview-Format", table.format())
                .table(page.columns(), page.rows().size())
                .truncated(page.more());
        return PreviewAnswer.json(Map.of("columns", page.columns(), "rows", page.rows()), headers);
    }

    private static PreviewAnswer document(Document document) {
        var picture = document.renderPage(0, LONGEST_SIDE, Encoding.png());
        PreviewHeaders headers = PreviewHeaders.of("image", document.file())
                .source(picture.width(), picture.height())
                .picture(picture)
                .note("Page 1 of " + document.pageCount());
        return PreviewAnswer.of(picture, headers);
    }

    private static PreviewAnswer bytes(Content content) {
        byte[] first = content.firstBytes(MOST_BYTES);
        PreviewHeaders headers = PreviewHeaders.of("binary", content.file())
                .note("binaryPreviewFirstBytes=" + first.length)
                .truncated(first.length < content.file().sizeBytes());
        return PreviewAnswer.of(first, MediaTypes.UNKNOWN, headers);
    }
}
