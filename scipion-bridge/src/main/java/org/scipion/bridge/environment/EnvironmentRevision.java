package org.scipion.bridge.environment;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that changes when packages are installed, upgraded or removed, or when settings are changed. */
public final class EnvironmentRevision {

    private EnvironmentRevision() {}

    /** The present revision of a home and of the environment that its configuration names. */
    public static String of(Path home) {
        ScipionConfiguration configuration = ScipionConfiguration.of(home);
        List<String> parts = new ArrayList<>();
        parts.add(stamp(configuration.file()));
        parts.add(stamp(home.resolve("config").resolve("protocols.conf")));
        parts.add(stamp(OverridesFile.of(home).path()));
        Optional<Path> python = configuration.python();
        python.map(path -> path.resolve("../../lib").normalize())
                .ifPresent(lib -> sitePackages(lib).forEach(folder -> parts.add(stamp(folder))));
        return String.join(" ", parts);
    }

    private static List<Path> sitePackages(Path lib) {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(lib, "python3*")) {
            versions.forEach(version -> folders.add(version.resolve("site-packages")));
        } catch (IOException absent) {
            return List.of();
        }
        return folders;
    }

    private static String stamp(Path file) {
        try {
            return file.getFileName() + "@" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException absent) {
            return file.getFileName() + "@none";
        }
    }
}
