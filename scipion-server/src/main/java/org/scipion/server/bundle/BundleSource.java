package org.scipion.server.bundle;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a bundle comes from: a folder, or a zip file, which is read like one. */
final class BundleSource implements AutoCloseable {

    private static final String START = "index.html";

    private final Path given;
    private final Optional<FileSystem> zip;

    private BundleSource(Path given, Optional<FileSystem> zip) {
        this.given = given;
        this.zip = zip;
    }

    /** Opens it; a zip file that names files outside itself is refused here. */
    static BundleSource open(Path given) {
        if (Files.isDirectory(given)) {
            return new BundleSource(given, Optional.empty());
        }
        if (!Files.isRegularFile(given)) {
            throw new BundleException(given + " is neither a folder nor a zip file");
        }
        try {
            return new BundleSource(given, Optional.of(FileSystems.newFileSystem(given)));
        } catch (IOException | RuntimeException e) {
            throw new BundleException(given + " cannot be read as a zip file: " + e.getMessage(), e);
        }
    }

    /** The folder with {@code index.html}: the outermost, {@code dist} in it, or the only one in it. */
    Path root() {
        Path top = zip.map(files -> files.getPath("/")).orElse(given);
        return candidates(top)
                .filter(folder -> Files.isRegularFile(folder.resolve(START)))
                .findFirst()
                .orElseThrow(() -> new BundleException(given + " holds no " + START
                        + ", neither at its top nor in dist nor in its only folder: give a bundle that was built"));
    }

    private Stream<Path> candidates(Path top) {
        try (Stream<Path> entries = Files.list(top)) {
            List<Path> folders = entries.filter(Files::isDirectory).toList();
            Stream<Path> only = folders.size() == 1 ? folders.stream() : Stream.empty();
            return Stream.concat(Stream.of(top, top.resolve("dist")), only);
        } catch (IOException e) {
            throw new BundleException(given + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
    }
}
