package org.scipion.bridge.environment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.scipion.bridge.BridgeException;

/** The worker's Python package, taken out of this module into a private folder, since an interpreter needs files. */
public final class PythonModules {
    private static final String PLACE = "python/";

    private PythonModules() {}

    /** Copies the package into a new folder that only this user may enter, and returns that folder. */
    public static Path extract() {
        try {
            Path target = Files.createTempDirectory(
                    "scipion-worker-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path origin = Path.of(PythonModules.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(origin)) {
                copyFolder(origin.resolve(PLACE), target);
            } else {
                copyArchive(origin, target);
            }
            return target;
        } catch (IOException | URISyntaxException e) {
            throw new BridgeException("The Python part of this program cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static void copyFolder(Path from, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    write(content, target, from.relativize(file).toString());
                }
            }
        }
    }

    private static void copyArchive(Path jar, Path target) throws IOException {
        try (JarFile archive = new JarFile(jar.toFile())) {
            for (JarEntry entry : archive.stream().toList()) {
                if (entry.getName().startsWith(PLACE) && !entry.isDirectory()) {
                    try (InputStream content = archive.getInputStream(entry)) {
                        write(content, target, entry.getName().substring(PLACE.length()));
                    }
                }
            }
        }
    }

    private static void write(InputStream content, Path target, String name) throws IOException {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
    }

    /** Removes a folder that {@link #extract} made, with what Python added to it. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BridgeException(folder + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
