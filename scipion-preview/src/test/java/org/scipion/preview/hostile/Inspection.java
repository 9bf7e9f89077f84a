package org.scipion.preview.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scipion.preview.Archive;
import org.scipion.preview.Axis;
import org.scipion.preview.Binary;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.Database;
import org.scipion.preview.Document;
import org.scipion.preview.Encoding;
import org.scipion.preview.Image;
import org.scipion.preview.ImageAddress;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Table;
import org.scipion.preview.Text;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/** Asks of bytes all that a viewer asks. */
final class Inspection {

    private static final Previews PREVIEWS = Previews.create();

    private Inspection() {}

    /** Nothing but a preview or an error that speaks of the file may come of bytes that {@code parser} reads. */
    static void inspect(Parser parser, byte[] bytes) {
        switch (parser) {
            case ADDRESS ->
                answered(() -> ImageAddress.parse(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .section());
            case SQLITE -> inspectFile(parser.fileName(), bytes);
            default -> inspect(parser.fileName(), bytes);
        }
    }

    static void inspect(String name, byte[] bytes) {
        inspect(ByteSource.of(name, bytes));
    }

    private static void inspectFile(String name, byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("hostile");
            Path file = Files.write(folder.resolve(name), bytes);
            try {
                inspect(ByteSource.of(file));
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void inspect(ByteSource source) {
        answered(() -> {
            try (Content content = PREVIEWS.open(source)) {
                look(content);
            }
        });
    }

    private static void answered(Runnable question) {
        try {
            question.run();
        } catch (PreviewException clear) {
            assertThat(clear.getMessage()).isNotBlank();
        }
    }

    private static void look(Content content) {
        switch (content) {
            case Volume volume -> look(volume);
            case Image image -> answered(() -> image.thumbnail(ThumbnailRequest.ofSize(32)));
            case Table table -> {
                answered(table::blocks);
                answered(() -> table.page(0, 10));
                answered(() -> table.page(1, 1));
            }
            case Text text -> {
                answered(() -> text.head(100));
                answered(() -> text.tail(100));
                answered(() -> text.window(1, 5));
            }
            case Archive archive -> answered(archive::list);
            case Document document -> {
                answered(document::pageCount);
                answered(() -> document.pageText(0));
                answered(() -> document.renderPage(0, 64, Encoding.of(ImageFormat.PNG)));
            }
            case Database database -> look(database);
            case Binary binary -> answered(() -> binary.firstBytes(10));
        }
    }

    private static void look(Volume volume) {
        for (Axis axis : Axis.values()) {
            answered(() -> volume.slice(SliceRequest.of(axis, 0).withThumb(64)));
        }
        answered(() -> volume.thumbnail(ThumbnailRequest.ofSize(64)));
        for (ReductionMethod method : ReductionMethod.values()) {
            answered(() -> volume.reduce(ReductionRequest.of(32, method)));
        }
        answered(() -> volume.histogram(16));
    }

    private static void look(Database database) {
        answered(() ->
                database.describe().tables().stream().limit(3).forEach(table -> database.page(table.name(), 0, 3)));
    }
}
