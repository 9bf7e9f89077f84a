package org.scipion.server.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Copies a bundle, each text file also packed, and counts: what a zip file says of its sizes is not believed. */
final class BundleCopy extends SimpleFileVisitor<Path> {

    private static final Set<String> PACKED =
            Set.of("css", "html", "js", "json", "map", "mjs", "svg", "txt", "wasm", "xml");
    private static final int BUFFER = 64 * 1024;

    private final Path source;
    private final Path target;
    private final BundleLimits limits;
    private int files;
    private long bytes;

    BundleCopy(Path source, Path target, BundleLimits limits) {
        this.source = source;
        this.target = target;
        this.limits = limits;
    }

    void run() throws IOException {
        Files.walkFileTree(source, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        count();
        Files.createDirectories(copyOf(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            throw new BundleException(file + " is a link or no file: give a bundle of plain files");
        }
        count();
        Path copy = copyOf(file);
        try (InputStream content = Files.newInputStream(file);
                OutputStream plain = Files.newOutputStream(copy)) {
            copy(content, plain);
        }
        if (PACKED.contains(ending(copy))) {
            pack(copy);
        }
        return FileVisitResult.CONTINUE;
    }

    private void copy(InputStream content, OutputStream plain) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes += read;
            if (bytes > limits.bytes()) {
                throw new BundleException("the bundle is larger than " + limits.bytes() + " bytes");
            }
            plain.write(buffer, 0, read);
        }
    }

    private void count() {
        files++;
        if (files > limits.files()) {
            throw new BundleException("the bundle has more than " + limits.files() + " files and folders");
        }
    }

    private static void pack(Path file) throws IOException {
        try (OutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(file.resolveSibling(file.getFileName() + ".gz")))) {
            Files.copy(file, packed);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Never outside the target, whatever a name holds. */
    private Path copyOf(Path file) {
        Path copy = target.resolve(source.relativize(file).toString()).normalize();
        if (!copy.startsWith(target)) {
            throw new BundleException(file + " leads out of the bundle");
        }
        return copy;
    }
}
