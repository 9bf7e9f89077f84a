package org.scipion.preview.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.scipion.preview.Samples;

/** What reads files that strangers wrote, each with the name that makes it the reader and the suffixes of good files to begin with. */
enum Parser {
    MRC("a.mrc", "mrc map rec st mrcs"),
    SPIDER("a.spi", "spi vol stk"),
    EM("a.em", "em"),
    DM("a.dm4", "dm3 dm4"),
    TIFF("a.tif", "tif tiff"),
    EER("a.eer", "eer"),
    HDF5("a.hdf", "hdf h5"),
    STAR("a.star", "star xmd"),
    CSV("a.csv", "csv tsv"),
    TEXT("a.log", "txt log mdoc json pdb cif"),
    PDF("a.pdf", "pdf"),
    ZIP("a.zip", "zip"),
    TAR("a.tar", "tar"),
    SEVEN_ZIP("a.7z", "7z"),
    SQLITE("a.sqlite", "sqlite db"),
    PNG("a.png", "png"),
    JPEG("a.jpg", "jpg"),
    GIF("a.gif", "gif"),
    BMP("a.bmp", "bmp"),
    WEBP("a.webp", "webp"),
    PACKED("a", "gz bz2 xz zst"),
    ADDRESS("a", "");

    private final String fileName;
    private final List<String> suffixes;

    Parser(String fileName, String suffixes) {
        this.fileName = fileName;
        this.suffixes = List.of(suffixes.split(" ", -1));
    }

    /** The name under which bytes come to this parser. */
    String fileName() {
        return fileName;
    }

    /** Good files of this format. */
    List<Path> samples() throws IOException {
        try (Stream<Path> all = Files.list(Samples.path("mode2.mrc").resolveSibling("."))) {
            return all.filter(this::reads).sorted().toList();
        }
    }

    private boolean reads(Path file) {
        String name = file.getFileName().toString();
        return suffixes.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static Parser named(String name) {
        return Arrays.stream(values())
                .filter(parser -> parser.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parser " + name + " in " + List.of(values())));
    }
}
