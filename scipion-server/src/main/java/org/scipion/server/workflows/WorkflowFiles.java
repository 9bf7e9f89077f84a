package org.scipion.server.workflows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.server.files.BrowsedFolder;
import org.scipion.server.files.BrowserPath;
import org.scipion.server.files.FileWriting;
import org.scipion.server.files.NewFile;
import org.scipion.server.files.OpenedFile;
import org.scipion.server.files.WrittenFile;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.TooLargeException;
import org.scipion.server.http.UnprocessableException;

/**
 * Workflow files in the folders that people may browse: read, and written as the only thing that is ever written there.
 *
 * @param folders the folders that an administrator opened
 */
record WorkflowFiles(List<Path> folders) {

    /** The largest file that is read, in bytes. */
    static final int LARGEST = 16 << 20;

    private static final List<String> SUFFIXES = List.of(".json", ".template");

    /** Copies the list. */
    WorkflowFiles {
        folders = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
    }

    /** Reads a workflow from a file, by its path from the root of what may be browsed. */
    WorkflowText read(@Nullable String path) {
        if (path == null || path.isBlank()) {
            throw new BadRequestException("Workflow file path is required.");
        }
        BrowsedFolder browsed = BrowsedFolder.ofImports(folders);
        BrowserPath place = place(browsed, path);
        if (SUFFIXES.stream().noneMatch(place.name().toLowerCase(Locale.ROOT)::endsWith)) {
            throw new UnprocessableException("Workflow file must be a .json or .template file.");
        }
        try (OpenedFile file = open(browsed, place)) {
            return WorkflowText.of(text(file)).checked();
        }
    }

    private static BrowserPath place(BrowsedFolder browsed, String path) {
        try {
            return BrowserPath.parse(browsed.root(), path);
        } catch (BadRequestException e) {
            throw outside(e);
        }
    }

    private static OpenedFile open(BrowsedFolder browsed, BrowserPath place) {
        try {
            return browsed.open(place);
        } catch (ForbiddenException e) {
            throw outside(e);
        } catch (NotFoundException e) {
            NotFoundException refusal = new NotFoundException("Workflow file not found.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static ForbiddenException outside(RuntimeException cause) {
        ForbiddenException refusal = new ForbiddenException("Workflow file is outside the allowed browser root.");
        refusal.initCause(cause);
        return refusal;
    }

    private static String text(OpenedFile file) {
        try {
            byte[] bytes = Channels.newInputStream(file.channel()).readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TooLargeException("A workflow file has at most " + (LARGEST >> 20) + " MiB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnprocessableException("Could not read workflow file: it is no UTF-8 text", e);
        } catch (IOException e) {
            throw new UnprocessableException("Could not read workflow file: the disk refuses", e);
        }
    }

    /**
     * Writes a workflow into a folder, which is made when it is not there; a file of the same name is replaced.
     *
     * @param folder from the root of what may be browsed
     * @param name of the file; folders before it are cut, {@code .json} is added
     */
    WrittenFile write(@Nullable String folder, @Nullable String name, String text) {
        BrowsedFolder browsed = BrowsedFolder.ofImports(folders);
        Path target = BrowserPath.parse(browsed.root(), checkedFolder(folder)).under(browsed.root());
        Path root = folders.stream()
                .filter(target::startsWith)
                .findFirst()
                .orElseThrow(() -> new ForbiddenException("Path escapes browser root"));
        String file = root.relativize(target).resolve(fileName(name)).toString();
        return new FileWriting()
                .write(new BrowsedFolder(root, List.of(root)), new NewFile(file, text, "application/json"));
    }

    /** As it is, refused when it is missing. */
    static String checkedFolder(@Nullable String folder) {
        if (folder == null || folder.isBlank()) {
            throw new UnprocessableException("Missing directoryPath");
        }
        return folder;
    }

    /** Last part of a written name, with its suffix. */
    static String fileName(@Nullable String written) {
        String path = written == null ? "" : written.strip().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isEmpty() || name.startsWith(".")) {
            throw new BadRequestException("Invalid filename");
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".json") ? name : name + ".json";
    }
}
