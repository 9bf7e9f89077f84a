package org.scipion.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scipion.store.DataFolderException;

/**
 * The account that the server's programs run under. PostgreSQL refuses root's powers, so root gives them up: in a user
 * namespace, in which the files stay root's, or else by becoming another user, who then owns the data folder.
 *
 * @param prefix what stands before each command
 * @param uid number of the user who owns the data folder
 * @param gid number of the group that owns the data folder
 */
record ServerAccount(List<String> prefix, int uid, int gid) {
    private static final int ROOT = 0;
    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U", "--");

    /** The account for a data folder, or for one still to be made. */
    static ServerAccount of(Path data) throws IOException, InterruptedException {
        int us = uid(Path.of("/proc/self"));
        int owner = Files.exists(data) ? uid(data) : us;
        if (us != ROOT) {
            return ordinary(data, us, owner);
        }
        return owner == ROOT ? root(data) : become(owner, gid(data));
    }

    private static ServerAccount ordinary(Path data, int us, int owner) throws IOException {
        if (owner != us) {
            throw new DataFolderException(data + " belongs to user " + owner + ", but this is user " + us
                    + ". Start as that user, or give the folder with all that is in it to this user.");
        }
        return new ServerAccount(List.of(), us, gid(Path.of("/proc/self")));
    }

    private static ServerAccount root(Path data) throws IOException, InterruptedException {
        if (namespacesWork()) {
            return new ServerAccount(IN_NAMESPACE, ROOT, ROOT);
        }
        if (Files.exists(data)) {
            throw new DataFolderException(data + " belongs to root, PostgreSQL refuses to run as root, and this"
                    + " system allows no user namespaces. Give the folder with all that is in it to another user.");
        }
        return nobody();
    }

    private static boolean namespacesWork() throws InterruptedException {
        List<String> probe = new ArrayList<>(IN_NAMESPACE);
        probe.add("true");
        try {
            return Command.run(Path.of("/"), probe).good();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static ServerAccount nobody() throws IOException {
        for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
            String[] fields = line.split(":", -1);
            if (fields.length > 3 && fields[0].equals("nobody")) {
                return become(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
            }
        }
        throw new DataFolderException("PostgreSQL refuses to run as root, this system allows no user namespaces and"
                + " has no user 'nobody'. Start the server as an ordinary user.");
    }

    static ServerAccount become(int uid, int gid) {
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid);
    }

    /** A command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives a file or folder to this account. */
    void own(Path path) throws IOException {
        if (uid(path) != uid) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int gid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid");
    }
}
