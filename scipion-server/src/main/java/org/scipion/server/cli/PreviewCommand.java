package org.scipion.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Content;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.Previews;
import org.scipion.server.ServerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "preview",
        description =
                "Tells what a file holds: volume, picture, table, database, archive, PDF or text. Needs no installation.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    private static final int LONGEST_SIDE = 512;

    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "The file to look at; it is only read.")
    private Path file = Path.of("");

    @Option(
            names = "--image",
            paramLabel = "PICTURE",
            description = "Writes a picture of it to this new file; its extension says how: png, jpg or webp.")
    private @Nullable Path picture;

    PreviewCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Content content = Previews.create().open(file)) {
            FileSummary.of(content).forEach(invocation::row);
            if (picture != null) {
                write(picture, content);
            }
        }
        return 0;
    }

    private void write(Path target, Content content) {
        String name = String.valueOf(target.getFileName());
        ImageFormat format = ImageFormat.parse(name.substring(name.lastIndexOf('.') + 1));
        Optional<EncodedImage> image = FilePicture.of(content, LONGEST_SIDE, format);
        EncodedImage found =
                image.orElseThrow(() -> new ServerException(file + " has no picture: it is " + content.kind()));
        try {
            Files.write(target, found.toByteArray(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new ServerException(target + " cannot be written; it must not exist yet", e);
        }
        invocation.row("picture", target + " (" + found.width() + " x " + found.height() + ")");
    }
}
