package org.scipion.server.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Content;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageAddress;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.Previews;
import org.scipion.server.ServerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "preview",
        description = {
            "Tells what a file holds: volume, picture, table, database, archive, PDF, atomic model or text. Needs no installation.",
            "Writes a picture of it too, if asked to."
        },
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    private static final int LINES = 20;

    private final Invocation invocation;

    @Parameters(
            paramLabel = "FILE",
            description = "The file to look at, or N@FILE for image N of a stack, counted from 1. It is only read.")
    private String address = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PICTURE",
            description = "Writes a picture to this new file; its suffix says how: png, jpg or webp.")
    private @Nullable Path picture;

    @Option(names = "--force", description = "Overwrites the picture if it exists.")
    private boolean force;

    @Option(
            names = "--block",
            paramLabel = "NAME",
            description = "Block of a STAR file or table of a database that is shown; the first unless given.")
    private String block = "";

    @Option(
            names = "--lines",
            paramLabel = "N",
            description = "Most lines of content that are shown; ${DEFAULT-VALUE} unless given.")
    private int lines = LINES;

    @Mixin
    private final PictureOptions options = new PictureOptions();

    PreviewCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Content content = Previews.create().open(file())) {
            if (picture == null) {
                show(new FileSummary(block, Math.clamp(lines, 0, 10_000)).add(content));
            } else {
                write(picture, content);
            }
        }
        return 0;
    }

    /** A file whose name looks like an address is still a file. */
    private Path file() {
        if (Files.exists(Path.of(address))) {
            return Path.of(address);
        }
        ImageAddress image = ImageAddress.parse(address);
        options.select(image);
        return Path.of(image.path());
    }

    private void show(FileSummary summary) {
        summary.facts().forEach(invocation::row);
        summary.lines().forEach(invocation::line);
    }

    private void write(Path target, Content content) {
        String name = String.valueOf(target.getFileName());
        ImageFormat format = ImageFormat.parse(name.substring(name.lastIndexOf('.') + 1));
        EncodedImage image = new FilePicture(options, Encoding.of(format)).of(content);
        StandardOpenOption mode = force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
        try {
            Files.write(
                    target, image.toByteArray(), mode, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException exists) {
            throw new ServerException(target + " exists already; choose another name or give --force", exists);
        } catch (NoSuchFileException absent) {
            throw new ServerException(target + " cannot be written: its folder does not exist", absent);
        } catch (IOException failure) {
            throw new ServerException(target + " cannot be written: " + failure, failure);
        }
        invocation.row("picture", target + " (" + image.width() + " x " + image.height() + ")");
    }
}
