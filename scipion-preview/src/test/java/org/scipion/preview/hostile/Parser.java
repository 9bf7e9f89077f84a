package org.scipion.preview.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.scipion.preview.Samples;

/** What reads bytes that strangers wrote, with the suffixes of its files; the first one makes a name that leads to it. */
enum Parser {
    MRC("mrc map rec st mrcs"),
    SPIDER("spi vol stk"),
    EM("em"),
    DM("dm4 dm3"),
    TIFF("tif tiff"),
    EER("eer"),
    HDF5("hdf h5"),
    STAR("star xmd"),
    CSV("csv tsv"),
    MDOC("mdoc"),
    JSON("json"),
    PDB("pdb"),
    MMCIF("cif"),
    TEXT("log"),
    PDF("pdf"),
    ZIP("zip"),
    TAR("tar"),
    SEVEN_ZIP("7z"),
    SQLITE("sqlite"),
    PNG("png"),
    JPEG("jpg"),
    GIF("gif"),
    BMP("bmp"),
    WEBP("webp"),
    PACKED("gz bz2 xz zst"),
    /** Not of files, but of names of images in stacks. */
    ADDRESS("address");

    private final String suffixes;

    Parser(String suffixes) {
        this.suffixes = suffixes;
    }

    private List<String> suffixes() {
        return List.of(suffixes.split(" ", -1));
    }

    /** A name under which bytes come to this parser. */
    String fileName() {
        return "a." + suffixes().getFirst();
    }

    /** Good files of this format. */
    List<Path> samples() throws IOException {
        Path samples = Samples.path(".");
        return Stream.of(samples, samples.resolveSibling("hostile/seeds"))
                .flatMap(Parser::list)
                .filter(this::reads)
                .sorted(Comparator.comparing(Path::getFileName))
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean reads(Path file) {
        String name = file.getFileName().toString();
        return suffixes().contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The parser that a text begins with, such as a name of a file {@code star-...}. */
    static Parser at(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(parser -> upper.startsWith(parser.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parser " + text + " among " + List.of(values())));
    }
}
