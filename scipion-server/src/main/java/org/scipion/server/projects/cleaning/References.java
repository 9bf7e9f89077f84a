package org.scipion.server.projects.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scipion.bridge.ReferencedFiles;

/** What the databases of a project say of the files in one folder of it. */
final class References {

    /** Sets lie in the folder of their run or one below it. */
    private static final int DEPTH = 3;

    private References() {}

    /** Texts that name something in the folder, which is relative to the project. */
    static Set<String> to(Path folder, Path project) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path database : databases(project)) {
            found.addAll(ReferencedFiles.in(database, folder.toString()));
        }
        return found;
    }

    private static List<Path> databases(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("Runs"), DEPTH)) {
            Stream<Path> sets =
                    files.filter(file -> file.toString().endsWith(".sqlite")).filter(References::holdsSomething);
            return Stream.concat(Stream.of(project.resolve("project.sqlite")), sets)
                    .toList();
        }
    }

    /** A run that broke off leaves sets without content. */
    private static boolean holdsSomething(Path file) {
        return file.toFile().length() > 0 && Files.isRegularFile(file);
    }
}
