package org.scipion.server.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.scipion.server.ServerConfiguration;

/**
 * The folder that holds one installation: settings, data, projects, logs. Immutable.
 *
 * @param home its absolute path
 */
public record Workspace(Path home) {

    /** Makes the path absolute. */
    public Workspace {
        home = home.toAbsolutePath().normalize();
    }

    /** The workspace that {@code SCIPION_HOME} names, else {@code scipion_home} in the user's home folder. */
    public static Workspace of(Map<String, String> environment) {
        String named = environment.getOrDefault("SCIPION_HOME", "").strip();
        return new Workspace(
                named.isEmpty() ? Path.of(System.getProperty("user.home"), "scipion_home") : Path.of(named));
    }

    /** The settings of the installation. */
    public Path settingsFile() {
        return home.resolve(".env");
    }

    /** The settings while the set-up is under way. */
    Path draftFile() {
        return home.resolve(".env.draft");
    }

    /** Which process serves this workspace. */
    public Path processFile() {
        return scratch().resolve("api.pid");
    }

    /** Which process records a start of the server. */
    Path rehearsalFile() {
        return scratch().resolve("rehearsal.pid");
    }

    /** The versions that updates brought. */
    public Path versions() {
        return home.resolve("versions");
    }

    /** Link to the version that an update brought last; every launcher hands over to it. */
    public Path currentVersion() {
        return home.resolve("current");
    }

    /** What updates kept, to go back to: the database and the settings. */
    public Path updateBackups() {
        return home.resolve("updates");
    }

    /** Which process updates this workspace. */
    Path updateFile() {
        return scratch().resolve("update.pid");
    }

    /** Folder for files of running processes and of a moment's need. */
    public Path scratch() {
        return home.resolve(".run");
    }

    /** Whether it was set up. */
    public boolean provisioned() {
        return Files.exists(settingsFile());
    }

    /**
     * Returns when it was set up.
     *
     * @throws NotProvisionedException otherwise
     */
    public void requireProvisioned() {
        if (!provisioned()) {
            throw new NotProvisionedException(home);
        }
    }

    /**
     * Makes the folders that are missing and proves that files can be written in each.
     *
     * @throws UnwritableWorkspaceException naming the first that cannot
     */
    public void prepare() {
        Stream.of("", ".run", "config", "web", "projects", "logs")
                .map(home::resolve)
                .forEach(Workspace::requireWritable);
    }

    /** As {@link #prepare()}, with the folders that the settings put elsewhere. */
    void prepare(ServerConfiguration configuration) {
        prepare();
        requireWritable(configuration.projects());
        requireWritable(configuration.logs());
    }

    /**
     * Makes a folder unless it is there and proves that files can be written in it. Permissions alone do not tell: an administrator passes
     * them, a read-only file system refuses nonetheless.
     */
    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".writable", ""));
        } catch (IOException e) {
            throw new UnwritableWorkspaceException(folder, e);
        }
    }

    /** The variables of a process that works on this workspace: those of this process, and {@code SCIPION_HOME}. */
    public Map<String, String> environment(Map<String, String> process) {
        Map<String, String> variables = new HashMap<>(process);
        variables.put("SCIPION_HOME", home.toString());
        return Map.copyOf(variables);
    }
}
