package org.scipion.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.NewAuditEntry;
import org.scipion.model.Permission;
import org.scipion.model.Project;
import org.scipion.model.User;

class DatabaseBackupTest extends StoreTestCase {
    private static final List<String> TABLES = List.of(
            "users",
            "projects",
            "project_shares",
            "jobs",
            "run_launches",
            "user_settings",
            "instance_settings",
            "tags",
            "run_tags",
            "audit",
            "verification_codes",
            "review_schemas",
            "tomogram_reviews");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fillTheTables() {
        file = folder.resolve("scipion.backup");
        User ada = user("ada");
        User bob = store.users().add(newUser("odd\\t,'\\slash@lab.org"));
        Project project = project("maps", ada);
        store.shares().grant(project.id(), bob.id(), Permission.READ);
        store.settings().replaceOfUser(ada.id(), "{\"theme\": \"dark\", \"text\": \"a\\nb\\\\N\"}");
        store.settings().replaceOfInstance("{\"a\": 1}");
        store.launches().queue(ada.id(), project.id(), 7, "restart", "{\"seconds\": 1}");
        store.audit().add(new NewAuditEntry(OptionalLong.of(ada.id()), ada.email(), "::1", "a", "b", "{}"));
        TestPostgres.execute(
                database,
                "insert into tags select id, 't', 'Tag', '', '', now(), now() from projects;"
                        + "insert into run_tags select id, 7, 't' from projects;"
                        + "insert into review_schemas (project_id, set_id, version, definition, revision, created_at, updated_at)"
                        + " select id, 9, 1, '{}', 1, now(), now() from projects;"
                        + "insert into verification_codes select min(id), repeat('a', 64), now() from users");
    }

    @Test
    void isPutBackAmongTablesOfALaterVersion() {
        DatabaseBackup.write(database, file);
        store.close();
        TestPostgres.execute(
                database,
                "create table later (id int); alter table users drop column email;"
                        + "comment on table databasechangelog is 'of a later version'");
        DatabaseBackup.rebuild(database, file);
        assertThat(DatabaseState.of(database).tables()).isEqualTo(DatabaseState.Tables.CURRENT);
        try (Store again = Store.open(database)) {
            assertThat(again.projects().all()).hasSize(1);
        }
        assertThatThrownBy(() -> TestPostgres.execute(database, "select from later"));
        reopenTheStore();
    }

    @Test
    void bringsEveryRowBackIntoAnotherDatabase() {
        BackupContents written = DatabaseBackup.write(database, file);
        DatabaseConfiguration other = TestPostgres.newDatabase();
        Store.open(other).close();

        BackupContents restored = DatabaseBackup.restore(other, file);

        assertThat(restored).isEqualTo(written);
        assertThat(written.tables().stream().map(BackupContents.Table::name))
                .containsExactlyInAnyOrderElementsOf(TABLES);
        assertThat(rows(other)).isEqualTo(rows(database));
    }

    @Test
    void takesThePlaceOfWhatWasThereAndNumbersGoOn() {
        DatabaseBackup.write(database, file);
        Map<String, String> before = rows(database);
        long last = store.users().all().stream().mapToLong(User::id).max().orElseThrow();
        user("later");
        TestPostgres.execute(database, "delete from projects");
        store.close();

        DatabaseBackup.restore(database, file);

        reopenTheStore();
        assertThat(rows(database)).isEqualTo(before);
        assertThat(user("next").id()).isEqualTo(last + 1);
    }

    @Test
    void makesTokensWorthlessThatWereGivenOutBefore() {
        DatabaseBackup.write(database, file);
        User ada = store.users().findByEmail("ada@lab.org").orElseThrow();
        int lately = store.users().revokeTokens(ada.id()).tokenVersion();
        store.close();

        DatabaseBackup.restore(database, file);

        reopenTheStore();
        assertThat(store.users().find(ada.id()).orElseThrow().tokenVersion()).isGreaterThan(lately);
    }

    @Test
    void isRefusedWhileSomebodyUsesTheDatabase() {
        DatabaseBackup.write(database, file);
        Map<String, String> before = rows(database);
        assertThatThrownBy(() -> DatabaseBackup.restore(database, file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("in use");
        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void isNotOverwrittenAndForItsOwnerOnly() throws IOException {
        DatabaseBackup.write(database, file);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DatabaseBackup.write(database, file)).isInstanceOf(BackupException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void isCheckedBeforeAnythingIsReplaced() throws IOException {
        DatabaseBackup.write(database, file);
        Map<String, String> before = rows(database);
        change("tables/users", "1\tx\n");
        refuses("damaged");
        Files.writeString(file, "no zip");
        refuses("cannot be read");
        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void ofALaterVersionIsLeftToIt() throws IOException {
        DatabaseBackup.write(database, file);
        change("contents.json", contents().replaceFirst("\"changes\" : \\[", "\"changes\" : [ \"of-tomorrow\","));
        DatabaseConfiguration other = TestPostgres.newDatabase();
        Store.open(other).close();
        assertThatThrownBy(() -> DatabaseBackup.restore(other, file)).hasMessageContaining("later version");
        change("contents.json", contents().replace("\"version\" : 1", "\"version\" : 2"));
        refuses("form 2");
    }

    private void refuses(String why) {
        assertThatThrownBy(() -> DatabaseBackup.check(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> DatabaseBackup.restore(database, file)).isInstanceOf(BackupException.class);
    }

    private String contents() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return Files.readString(zip.getPath("contents.json"));
        }
    }

    private void change(String entry, String text) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file);
                OutputStream out = Files.newOutputStream(zip.getPath(entry))) {
            out.write(text.getBytes(UTF_8));
        }
    }

    /** All rows of all tables, but for the version of tokens, which a restoration raises. */
    private static Map<String, String> rows(DatabaseConfiguration of) {
        return TABLES.stream().collect(Collectors.toMap(table -> table, table -> rows(of, table)));
    }

    private static String rows(DatabaseConfiguration of, String table) {
        return String.valueOf(TestPostgres.ask(
                of, "select json_agg(to_jsonb(t) - 'token_version' order by to_jsonb(t)::text) from " + table + " t"));
    }
}
