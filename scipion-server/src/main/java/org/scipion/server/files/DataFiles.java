package org.scipion.server.files;

import java.nio.file.Path;
import java.util.function.Function;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.Content;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.FileIdentity;
import org.scipion.preview.Previews;

/**
 * The files that the data of projects name, opened under the rules of the project's folder. What is made of them is kept as long as they stay the
 * same. Safe for use by many threads.
 */
public final class DataFiles {

    /** How often a file that changes while it is read is tried. */
    private static final int ATTEMPTS = 3;

    private final ProjectFolders folders;
    private final Previews previews;
    private final AnswerCache cache;

    /** Opens files through the given door and keeps answers in the given cache. */
    public DataFiles(ProjectFolders folders, Previews previews, AnswerCache cache) {
        this.folders = folders;
        this.previews = previews;
        this.cache = cache;
    }

    /**
     * What is made of a file, from the cache if the file is still the same.
     *
     * @param file as Scipion stores it: relative to the project, or absolute
     * @param parameters everything else that the answer depends on
     */
    public CachedAnswer answer(
            AccessibleProject project, String file, String parameters, Function<Content, PreviewAnswer> made) {
        return open(project, file, opened -> {
            AnswerKey key = new AnswerKey(opened.identity(), parameters);
            return cache.get(key, () -> read(opened, made));
        });
    }

    /** What is made of a file each time. */
    public <T> T fresh(AccessibleProject project, String file, Function<Content, T> made) {
        return open(project, file, opened -> read(opened, made));
    }

    /** The version of a file that is there now. */
    public FileIdentity identity(AccessibleProject project, String file) {
        return open(project, file, OpenedFile::identity);
    }

    /** Path of a file on the server, as Scipion names it. */
    public Path path(AccessibleProject project, String file) {
        return folders.of(project).root().resolve(file);
    }

    private <T> T open(AccessibleProject project, String name, Function<OpenedFile, T> used) {
        BrowsedFolder folder = folders.of(project);
        for (int attempt = 1; ; attempt++) {
            try (OpenedFile file = folder.openNamedByData(name)) {
                return used.apply(file);
            } catch (FileChangedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T> T read(OpenedFile file, Function<Content, T> made) {
        try (Content content = previews.open(file.map())) {
            return made.apply(content);
        }
    }
}
