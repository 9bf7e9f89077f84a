package org.scipion.server.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Permission;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.TestServer;
import org.scipion.server.configuration.ConfigurationReader;
import org.scipion.server.original.ImportReport.Kind;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.OriginalDatabase;
import org.scipion.store.Store;
import org.scipion.store.StoreException;

/** From a database with the tables of ScipionAPI, on a real server. */
class ImportOriginalTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private static final String HASH = OpenBSDBCrypt.generate("2b", "old password 1".toCharArray(), new byte[16], 12);

    @TempDir
    private Path folders;

    private OriginalScipionApi original;
    private Store store;

    @BeforeEach
    void fillTheOriginal() throws IOException {
        store = SERVER.store();
        original = new OriginalScipionApi(SERVER.database());
        original.forgetImports();
        original.user(1, "Root@lab.org", HASH, "'Admin'", "true", "true");
        original.user(2, "ada@lab.org", HASH, "'user'", "true", "true");
        original.user(3, "bob@lab.org", HASH, "null", "null", "null");
        original.user(4, "ADA@lab.org", HASH, "'user'", "true", "true");
        original.user(5, "no address", HASH, "'user'", "true", "true");
        original.user(6, "eve@lab.org", "plain", "'user'", "true", "true");
        original.user(7, "mia@lab.org", HASH, "'manager'", "true", "true");
        for (String name : new String[] {"maps", "tomo", "gone", "stray"}) {
            Files.createDirectories(folders.resolve(name));
        }
        Files.delete(folders.resolve("gone"));
        original.project(10, folders.resolve("maps").toString(), "2");
        original.project(11, "tomo", "2");
        original.project(12, folders.resolve("gone").toString(), "2");
        original.project(13, folders.resolve("stray").toString(), "6");
        original.share(10, 7, "read");
        original.share(10, 3, "odd");
        original.share(10, 2, "full");
        original.share(13, 2, "full");
        original.execute("insert into user_settings values (2, '{\"theme\":\"dark\",\"fontScale\":7}', now())");
    }

    @Test
    void takesOverAccountsProjectsSharesAndSettings() {
        ImportReport report = run(false);

        assertThat(report.added(Kind.ACCOUNTS)).isEqualTo(4);
        assertThat(report.added(Kind.PROJECTS)).isEqualTo(2);
        assertThat(report.added(Kind.SHARES)).isEqualTo(2);
        User ada = user("ada@lab.org");
        User mia = user("mia@lab.org");
        assertThat(user("root@lab.org").role()).isEqualTo(Role.ADMIN);
        assertThat(mia.role()).isEqualTo(Role.USER);
        assertThat(user("bob@lab.org").active()).isFalse();
        assertThat(ada.profile().firstName()).isEqualTo("Name");
        assertThat(store.projects().visibleTo(ada.id()).stream()
                        .map(found -> found.project().folder()))
                .containsExactlyInAnyOrder(folders.resolve("maps"), folders.resolve("tomo"));
        assertThat(store.projects().visibleTo(mia.id()))
                .extracting(AccessibleProject::permission)
                .containsExactly(Permission.READ);
        assertThat(SERVER.nobody()
                        .signIn("ada@lab.org", "old password 1")
                        .get("/settings/user")
                        .json()
                        .path("theme")
                        .asText())
                .isEqualTo("dark");
        assertThat(store.audit().newest(1).getFirst().action()).isEqualTo("database.import");
    }

    @Test
    void tellsWhatWasLeftOutAndWhy() {
        ImportReport report = run(true);
        assertThat(String.join("\n", report.skipped()))
                .contains(
                        "account ADA@lab.org: another account there has the same address",
                        "account no address: this is no e-mail address",
                        "account eve@lab.org: its password is not kept as bcrypt hash",
                        "gone: there is no such folder",
                        "stray: its owner has no account here",
                        "share of project 10 with account 2: the account owns the project",
                        "share of project 13 with account 2: the project or the account is not here");
        assertThat(String.join("\n", report.changed()))
                .contains("mia@lab.org: its role 'manager' became user", "its permission 'odd' became read");
    }

    @Test
    void changesNothingInARehearsal() {
        long accounts = store.users().count();
        int projects = store.projects().all().size();
        run(true);
        assertThat(store.users().count()).isEqualTo(accounts);
        assertThat(store.projects().all()).hasSize(projects);
    }

    @Test
    void canBeRepeatedAndKeepsWhatPeopleChangedSince() throws IOException {
        run(false);
        User ada = user("ada@lab.org");
        store.settings().mergeOfUser(ada.id(), "{\"theme\":\"light\"}");
        Files.createDirectories(folders.resolve("gone"));

        ImportReport again = run(false);

        assertThat(Stream.of(Kind.ACCOUNTS, Kind.SHARES, Kind.SETTINGS).mapToInt(again::added))
                .containsOnly(0);
        assertThat(again.present(Kind.ACCOUNTS)).isEqualTo(4);
        assertThat(again.added(Kind.PROJECTS)).isEqualTo(1);
        assertThat(store.settings().ofUser(ada.id()).orElseThrow()).contains("\"light\"");
    }

    @Test
    void refusesADatabaseOfAnotherKind() {
        DatabaseConfiguration ours = SERVER.database();
        assertThatThrownBy(() -> OriginalDatabase.read(ours))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no database of ScipionAPI");
    }

    @Test
    void isFoundByTheAddressThatTheOriginalWrites() {
        DatabaseConfiguration found =
                ConfigurationReader.database("postgresql+psycopg2://me:p%40ss@db:5433/scipion_db", "");
        assertThat(found.url()).isEqualTo("jdbc:postgresql://db:5433/scipion_db");
        assertThat(found.user()).isEqualTo("me");
        assertThat(found.password()).isEqualTo("p@ss");
        assertThat(ConfigurationReader.database("postgresql://me@db/x", "asked").password())
                .isEqualTo("asked");
    }

    private ImportReport run(boolean rehearsal) {
        return new ImportOriginal(store, folders).run(OriginalDatabase.read(original.address()), rehearsal);
    }

    private User user(String email) {
        return store.users().findByEmail(email).orElseThrow();
    }
}
