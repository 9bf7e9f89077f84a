package org.scipion.server.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.RequestException;

/** Lists one folder. What a link leads to is told only where it may be read. */
final class FolderReader {

    /** The most entries that are listed. */
    static final int MOST_ENTRIES = 10_000;

    private static final Comparator<FileEntry> ORDER = Comparator.comparing(FileEntry::isDir)
            .reversed()
            .thenComparing(FileEntry::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(FileEntry::name);

    private final BrowsedFolder folder;
    private final BrowserPath path;

    FolderReader(BrowsedFolder folder, BrowserPath path) {
        this.folder = folder;
        this.path = path;
    }

    /** The entries; none if there is no such folder. */
    FolderListing list() {
        if (!folder.exists()) {
            throw new NotFoundException("Browser root not found");
        }
        List<String> doors = folder.namesTowardsReadable(path);
        return doors.isEmpty() ? existing() : listing(doors.stream().map(this::door), false);
    }

    private FolderListing existing() {
        LocatedFile located;
        try {
            located = folder.locate(path.under(folder.root()));
        } catch (NotFoundException absent) {
            return new FolderListing(List.of(), false);
        }
        if (!Files.isDirectory(located.real(), LinkOption.NOFOLLOW_LINKS)) {
            throw new BadRequestException("Not a directory");
        }
        return read(located);
    }

    private FolderListing read(LocatedFile located) {
        List<FileEntry> entries = new ArrayList<>();
        try (StraightWalk walk = located.openFolder()) {
            Iterator<Path> names = walk.names();
            while (names.hasNext() && entries.size() < MOST_ENTRIES) {
                // The folder's own stream repeats its path before each name.
                Path name = names.next().getFileName();
                if (name != null) {
                    entry(walk, name).ifPresent(entries::add);
                }
            }
            return listing(entries.stream(), names.hasNext());
        } catch (IOException e) {
            throw LocatedFile.refusal(e);
        }
    }

    private static FolderListing listing(Stream<FileEntry> entries, boolean truncated) {
        return new FolderListing(entries.sorted(ORDER).toList(), truncated);
    }

    private Optional<FileEntry> entry(StraightWalk walk, Path name) {
        try {
            BasicFileAttributes own = walk.attributes(name);
            return Optional.of(entry(name.toString(), own.isSymbolicLink() ? target(name) : Optional.of(own)));
        } catch (IOException deletedMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<BasicFileAttributes> target(Path name) {
        try {
            Path real = folder.locate(path.under(folder.root()).resolve(name)).real();
            return Optional.of(Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (RequestException | IOException nothingThatMayBeSeen) {
            return Optional.empty();
        }
    }

    private FileEntry entry(String name, Optional<BasicFileAttributes> found) {
        if (found.filter(BasicFileAttributes::isDirectory).isPresent()) {
            return door(name);
        }
        Long size = found.filter(BasicFileAttributes::isRegularFile)
                .map(BasicFileAttributes::size)
                .orElse(null);
        return new FileEntry(name, place(name), shown(name), false, size, MediaTypes.of(name));
    }

    private FileEntry door(String name) {
        return new FileEntry(name, place(name), shown(name), true, null, null);
    }

    private String place(String name) {
        return path.isRoot() ? name : path.text() + "/" + name;
    }

    private String shown(String name) {
        return path.under(folder.root()).resolve(name).toString();
    }
}
