package org.scipion.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scipion.store.DataFolderException;

/** The folder that holds the databases. */
final class DataFolder {
    static final String ADMINISTRATOR = "postgres";

    private static final long ROOM_NEEDED = 300L << 20;
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private final PostgresFolder folder;
    private final Programs programs;
    private final ServerAccount account;

    DataFolder(PostgresFolder folder, Programs programs, ServerAccount account) {
        this.folder = folder;
        this.programs = programs;
        this.account = account;
    }

    /** Makes the folder unless it is there; it gets its name when it is complete. */
    void ensure(String password) throws IOException, InterruptedException {
        if (Files.exists(folder.data())) {
            requireOurs();
        } else {
            requireRoom(folder.path(), ROOM_NEEDED);
            initialize(password);
        }
    }

    private void requireOurs() throws IOException {
        if (!Files.isRegularFile(folder.data().resolve("PG_VERSION"))) {
            throw new DataFolderException(folder.data() + " exists but holds no PostgreSQL data. Move it away.");
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder.data());
        if (!permissions.equals(OURS_ALONE)) {
            throw new DataFolderException(folder.data() + " may be entered by others ("
                    + PosixFilePermissions.toString(permissions) + "). Set its mode to 700.");
        }
    }

    static void requireRoom(Path folder, long needed) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < needed) {
            throw new DataFolderException("A new database needs " + (needed >> 20) + " MB of room, and " + folder
                    + " has " + (room >> 20) + " MB. Make room, or choose another folder.");
        }
    }

    private void initialize(String password) throws IOException, InterruptedException {
        Path unfinished = folder.unfinishedData();
        FileTree.delete(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(OURS_ALONE));
        account.own(unfinished);
        Path passwordFile = passwordFile(password);
        try {
            run(unfinished, passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path passwordFile(String password) throws IOException {
        Path file = Files.createTempFile(
                folder.path(),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, password.getBytes(StandardCharsets.UTF_8));
        account.own(file);
        return file;
    }

    private void run(Path unfinished, Path passwordFile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(programs.command("initdb"));
        command.addAll(List.of("--pgdata=" + unfinished, "--username=" + ADMINISTRATOR, "--pwfile=" + passwordFile));
        command.addAll(List.of("--auth=scram-sha-256", "--locale=C.UTF-8", "--encoding=UTF8", "--data-checksums"));
        Command.Outcome outcome = Command.run(Path.of("/"), account.command(command));
        if (!outcome.good()) {
            throw new DataFolderException("The database could not be set up in " + folder.path() + " as user "
                    + account.uid() + ", who must be able to enter all folders above it: " + outcome.output());
        }
    }
}
