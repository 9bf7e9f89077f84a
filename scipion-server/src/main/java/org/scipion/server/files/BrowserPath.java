package org.scipion.server.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.scipion.preview.ImageAddress;
import org.scipion.server.http.BadRequestException;

/**
 * A place below the root of a browsed folder, as a caller wrote it and after the rules were applied: no empty parts, no {@code .}, and {@code ..}
 * never leads above the root. Nothing was looked up yet: where links lead is the matter of {@link BrowsedFolder}.
 *
 * @param parts names of folders and, at the end, of the file; none for the root itself
 * @param position which image of a stack, from 1; 0 when the whole file is meant
 */
public record BrowserPath(List<String> parts, int position) {

    /** The longest name of a file that is looked up, in UTF-8 bytes. */
    public static final int LONGEST_NAME = 255;

    /** The longest path that is looked up, in UTF-8 bytes. */
    public static final int LONGEST_PATH = 4_000;

    /** Copies the list. */
    public BrowserPath {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a path. White space around it is left out, back-slashes count as slashes. A path that begins with a slash must lie below the root.
     *
     * @param root the browsed folder, absolute
     * @throws BadRequestException for an absolute path elsewhere, for one with characters no file can have, and for one that is too long
     */
    public static BrowserPath parse(Path root, String written) {
        return new BrowserPath(partsOf(root, written), 0);
    }

    /**
     * As {@link #parse}, where {@code N@path} means the N-th image of a stack.
     *
     * @throws org.scipion.preview.InvalidRequestException if N is 0 or too large
     */
    public static BrowserPath parseImage(Path root, String written) {
        ImageAddress address = ImageAddress.parse(written.strip());
        return new BrowserPath(partsOf(root, address.path()), address.position());
    }

    /** Whether it is the root itself. */
    public boolean isRoot() {
        return parts.isEmpty();
    }

    /** The path from the root, with slashes; empty for the root. */
    public String text() {
        return String.join("/", parts);
    }

    /** The last name; empty for the root. */
    public String name() {
        return isRoot() ? "" : parts.getLast();
    }

    /** 0-based section of a stack, if one was named. */
    public OptionalInt section() {
        return position == 0 ? OptionalInt.empty() : OptionalInt.of(position - 1);
    }

    /** The same place as a path of this machine. */
    public Path under(Path root) {
        return root.resolve(text());
    }

    private static List<String> partsOf(Path root, String written) {
        String path = written.strip().replace('\\', '/');
        List<String> parts =
                path.startsWith("/") && !path.replace("/", "").isEmpty() ? below(root, collapse(path)) : collapse(path);
        check(root, parts);
        return parts;
    }

    private static List<String> collapse(String path) {
        Deque<String> kept = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            switch (part) {
                case "", "." -> {}
                case ".." -> kept.pollLast();
                default -> kept.addLast(part);
            }
        }
        return List.copyOf(kept);
    }

    private static List<String> below(Path root, List<String> absolute) {
        List<String> above = collapse(root.toString());
        if (absolute.size() < above.size() || !absolute.subList(0, above.size()).equals(above)) {
            throw new BadRequestException("Invalid path");
        }
        return absolute.subList(above.size(), absolute.size());
    }

    private static void check(Path root, List<String> parts) {
        String path = String.join("/", parts);
        if (bytes(path) > LONGEST_PATH || parts.stream().anyMatch(part -> bytes(part) > LONGEST_NAME)) {
            throw new BadRequestException("Invalid path: it is longer than the names of files can be");
        }
        if (!isName(root, path)) {
            throw new BadRequestException("Invalid path");
        }
    }

    private static boolean isName(Path root, String path) {
        try {
            return root.resolve(path).startsWith(root);
        } catch (InvalidPathException noFileCanHaveIt) {
            return false;
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
