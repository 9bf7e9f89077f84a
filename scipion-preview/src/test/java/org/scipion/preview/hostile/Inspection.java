package org.scipion.preview.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Archive;
import org.scipion.preview.Axis;
import org.scipion.preview.Binary;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.Database;
import org.scipion.preview.DatabaseDescription;
import org.scipion.preview.Document;
import org.scipion.preview.Encoding;
import org.scipion.preview.Image;
import org.scipion.preview.ImageAddress;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.JsonText;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Structure;
import org.scipion.preview.Table;
import org.scipion.preview.Text;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/** Asks of a file all that a viewer asks. Each answer is a preview, or an error that says something; nothing else gets out. */
final class Inspection {

    private static final Previews PREVIEWS = Previews.create();

    private Cost dearest = Cost.NONE;

    private Inspection() {}

    /** The cost of the dearest question about {@code bytes} that come to {@code parser}. */
    static Cost inspect(Parser parser, byte[] bytes) {
        Inspection inspection = new Inspection();
        switch (parser) {
            case ADDRESS -> inspection.ask(() -> ImageAddress.parse(new String(bytes, StandardCharsets.UTF_8)));
            case SQLITE -> inspection.inspectOnDisk(parser.fileName(), bytes);
            default -> inspection.inspect(ByteSource.of(parser.fileName(), bytes));
        }
        return inspection.dearest;
    }

    private void inspectOnDisk(String name, byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("hostile");
            Path file = Files.write(folder.resolve(name), bytes);
            inspect(ByteSource.of(file));
            Files.delete(file);
            Files.delete(folder); // fails if something was left beside the file
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void inspect(ByteSource source) {
        ask(() -> PREVIEWS.open(source)).ifPresent(content -> {
            try (content) {
                look(content);
            }
        });
    }

    private <T> Optional<T> ask(Supplier<T> question) {
        Answer<T> answer = new Answer<>(question);
        dearest = dearest.worse(Cost.of(answer));
        return Optional.ofNullable(answer.given);
    }

    private static final class Answer<T> implements Runnable {

        private final Supplier<T> question;
        private @Nullable T given;

        Answer(Supplier<T> question) {
            this.question = question;
        }

        @Override
        public void run() {
            try {
                given = question.get();
            } catch (PreviewException clear) {
                assertThat(clear.getMessage()).isNotBlank();
            }
        }
    }

    private void look(Content content) {
        ask(() -> content.firstBytes(10));
        switch (content) {
            case Volume volume -> look(volume);
            case Image image -> ask(() -> image.thumbnail(ThumbnailRequest.ofSize(32)));
            case Table table -> look(table);
            case JsonText json -> ask(() -> json.layout(1000));
            case Text text -> look(text);
            case Structure structure -> ask(structure::summary);
            case Archive archive -> ask(archive::list);
            case Document document -> look(document);
            case Database database -> look(database);
            case Binary binary -> ask(binary::file);
        }
    }

    private void look(Volume volume) {
        for (Axis axis : Axis.values()) {
            ask(() -> volume.slice(SliceRequest.of(axis, 0).withThumb(64)));
        }
        ask(() -> volume.thumbnail(ThumbnailRequest.ofSize(64)));
        for (ReductionMethod method : ReductionMethod.values()) {
            ask(() -> volume.reduce(ReductionRequest.of(32, method)));
        }
        ask(() -> volume.histogram(16));
        ask(volume::statistics);
    }

    private void look(Table table) {
        ask(table::blocks);
        ask(() -> table.page(0, 10));
        ask(() -> table.page(1, 1));
    }

    private void look(Text text) {
        ask(() -> text.head(100));
        ask(() -> text.tail(100));
        ask(() -> text.window(1, 5));
    }

    private void look(Document document) {
        ask(document::pageCount);
        ask(() -> document.pageText(0));
        ask(() -> document.renderPage(0, 64, Encoding.of(ImageFormat.PNG)));
    }

    private void look(Database database) {
        ask(database::describe).stream()
                .flatMap(description -> description.tables().stream())
                .map(DatabaseDescription.TableFacts::name)
                .limit(3)
                .forEach(table -> ask(() -> database.page(table, 0, 3)));
    }
}
