package org.scipion.server.installation;

import java.nio.file.Path;

/**
 * The unpacked distribution that this process runs from.
 *
 * @param folder the folder with {@code bin}, {@code lib}, {@code conf} and {@code demo}
 */
public record Distribution(Path folder) {

    /** Names the folder; set by the launcher. */
    public static final String PROPERTY = "scipion.distribution";

    /**
     * The one that {@code bin/scipionapi} names.
     *
     * @throws InstallationException when this process was not started by it
     */
    public static Distribution current() {
        String folder = System.getProperty(PROPERTY);
        if (folder == null) {
            throw new InstallationException(
                    "run bin/scipionapi of the distribution: the property " + PROPERTY + " is not set");
        }
        return new Distribution(Path.of(folder));
    }

    /** The script that runs commands and server. */
    public Path launcher() {
        return folder.resolve("bin/scipionapi");
    }

    /** The packed sample project. */
    public Path demoProject() {
        return folder.resolve("demo/demo-project.tar.xz");
    }
}
