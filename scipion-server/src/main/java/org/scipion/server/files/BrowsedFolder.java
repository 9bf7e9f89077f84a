package org.scipion.server.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.NotFoundException;

/**
 * A folder that a caller may look into. Links are followed, because imported movies are links, but only to files that really lie in the folder itself
 * or in one of the data folders that an administrator named. Immutable.
 *
 * @param root the folder as it is shown, absolute
 * @param readable folders whose content may be read, absolute; links in their own paths are the administrator's matter
 */
public record BrowsedFolder(Path root, List<Path> readable) {

    /** Copies the list. */
    public BrowsedFolder {
        readable = List.copyOf(readable);
    }

    /**
     * The folders that people may look for data in: the folder itself if it is one, else the root of the machine, in which only the ways to them are
     * seen.
     *
     * @throws NotFoundException if there are none
     */
    public static BrowsedFolder ofImports(List<Path> importFolders) {
        List<Path> readable = importFolders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        if (readable.isEmpty()) {
            throw new NotFoundException(
                    "Browser root not found: no folder to import from is set up; an administrator names it in SCIPION_IMPORT_BROWSER_ROOT");
        }
        return new BrowsedFolder(readable.size() == 1 ? readable.getFirst() : Path.of("/"), readable);
    }

    /** A project's folder, from which links may lead to the given data folders. */
    public static BrowsedFolder ofProject(Path project, List<Path> dataFolders) {
        List<Path> readable = new ArrayList<>();
        readable.add(project);
        readable.addAll(dataFolders);
        return new BrowsedFolder(project.toAbsolutePath().normalize(), readable);
    }

    /**
     * Opens the file at a place that a caller named.
     *
     * @throws NotFoundException if there is none, or only a link to nothing
     * @throws ForbiddenException if it really lies where nothing may be read
     */
    public OpenedFile open(BrowserPath path) {
        return locate(path.under(root)).open();
    }

    /**
     * Opens a file that the project's own data name: relative to the folder, or absolute.
     *
     * @throws NotFoundException if there is none
     * @throws ForbiddenException if it really lies where nothing may be read
     */
    public OpenedFile openNamedByData(String file) {
        return locate(resolve(file)).open();
    }

    private Path resolve(String file) {
        try {
            return root.resolve(file);
        } catch (InvalidPathException e) {
            NotFoundException refusal = new NotFoundException("File not found");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** Where a path really leads, if there is anything and it may be read. */
    LocatedFile locate(Path path) {
        Path real = real(path);
        return base(real)
                .map(base -> new LocatedFile(base, real))
                .orElseThrow(() -> new ForbiddenException(
                        "The path leads outside the project and the data folders that the administrator allows"));
    }

    private Optional<Path> base(Path real) {
        for (Path folder : readable) {
            Path base = existing(folder).orElse(null);
            if (base != null && real.startsWith(base)) {
                return Optional.of(base);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> existing(Path folder) {
        try {
            return Optional.of(folder.toRealPath());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw LocatedFile.refusal(e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw LocatedFile.refusal(e);
        }
    }

    /** At a place above the readable folders: the names that lead towards them. None anywhere else. */
    List<String> namesTowardsReadable(BrowserPath path) {
        Path here = path.under(root);
        return readable.stream().noneMatch(here::startsWith)
                ? readable.stream()
                        .filter(folder -> folder.startsWith(here))
                        .map(folder -> folder.getName(here.getNameCount()).toString())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Whether the root is there at all. */
    boolean exists() {
        return Files.isDirectory(root);
    }
}
