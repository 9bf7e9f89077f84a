package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.scipion.model.JobRequest;
import org.scipion.model.NewProject;
import org.scipion.model.User;

class StoreTest extends StoreTestCase {
    private static final String LOCKED_BY_A_DEAD_PROCESS =
            "update databasechangeloglock set locked = true, lockedby = 'a dead process'";
    private static final String LOCKS = "select count(*) from databasechangeloglock where locked";

    @Test
    void answersAPing() {
        assertThatCode(store::ping).doesNotThrowAnyException();
    }

    @Test
    void keepsWhatWasThereWhenOpenedAgain() {
        User ada = user("ada");

        try (Store again = Store.open(database)) {
            assertThat(again.users().find(ada.id())).contains(ada);
        }
    }

    @Test
    void isOpenedByManyAtOnceOnAnEmptyDatabase() throws Exception {
        DatabaseConfiguration empty = TestPostgres.newDatabase();
        Callable<Long> opener = () -> {
            try (Store one = Store.open(empty)) {
                return one.users().count();
            }
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            assertThat(threads.invokeAll(List.of(opener, opener, opener)).stream()
                            .map(Future::resultNow))
                    .containsOnly(0L);
        }
    }

    @Test
    void isNotHeldUpByAProcessThatWasKilledDuringAMigration() {
        TestPostgres.execute(database, "comment on table databasechangelog is null");
        TestPostgres.execute(database, LOCKED_BY_A_DEAD_PROCESS);

        try (Store again = Store.open(database)) {
            assertThat(again.users().count()).isZero();
        }
        assertThat(TestPostgres.ask(database, LOCKS)).isEqualTo("0");
    }

    @Test
    void leavesTablesAloneThatAreUpToDate() {
        TestPostgres.execute(database, LOCKED_BY_A_DEAD_PROCESS);

        Store.open(database).close();

        assertThat(TestPostgres.ask(database, LOCKS)).isEqualTo("1");
    }

    @Test
    void looksAtTablesAgainThatAnotherVersionBroughtUpToDate() {
        TestPostgres.execute(database, "comment on table databasechangelog is 'another version'");
        TestPostgres.execute(database, LOCKED_BY_A_DEAD_PROCESS);

        Store.open(database).close();

        assertThat(TestPostgres.ask(database, LOCKS)).isEqualTo("0");
    }

    @Test
    void keepsAllOfATransaction() {
        User ada = user("ada");

        store.inTransaction(() -> {
            long id = project("apo", ada).id();
            return store.jobs().accept(JobRequest.once("measure", "files", "{}").about(id));
        });

        assertThat(store.projects().all()).hasSize(1);
        assertThat(store.jobs().newest(10)).hasSize(1);
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        User ada = user("ada");

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    project("apo", ada);
                    store.jobs().accept(JobRequest.once("measure", "files", "{}"));
                    throw new IllegalStateException("the cause failed");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the cause failed");

        assertThat(store.projects().all()).isEmpty();
        assertThat(store.jobs().newest(10)).isEmpty();
    }

    @Test
    void undoesAnInnerTransactionWithTheOuterOne() {
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.inTransaction(() -> user("ada"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.users().count()).isZero();
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> Store.open(new DatabaseConfiguration(database.url(), database.user(), "wrong")))
                .isInstanceOf(AccessRefusedException.class)
                .hasMessageNotContaining("wrong");
    }

    @Test
    void saysThatNothingAnswers() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> Store.open(
                        new DatabaseConfiguration("jdbc:postgresql://127.0.0.1:" + port + "/scipion", "scipion", "x")))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void healsAfterItsConnectionsWereCut() {
        User ada = user("ada");
        TestPostgres.execute(
                TestPostgres.administrator(),
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'scipion'");

        assertThat(eventually(() -> store.users().find(ada.id()))).contains(ada);
    }

    @Test
    void saysWhichChangeOfTheTablesFailedAndKeepsTheDatabase() {
        DatabaseConfiguration foreign = TestPostgres.newDatabase();
        TestPostgres.execute(foreign, "create table users (something_else int)");

        assertThatThrownBy(() -> Store.open(foreign))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("users");
        assertThatCode(() -> TestPostgres.execute(foreign, "select something_else from users"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAddressesOfOtherDatabasesAndPoolsOutOfRange() {
        assertThatThrownBy(() -> new DatabaseConfiguration("jdbc:mysql://localhost/x", "u", "p"))
                .isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> new DatabaseConfiguration(database.url(), "u", "p", 0))
                .isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> new DatabaseConfiguration(database.url(), "u", "p", 101))
                .isInstanceOf(RefusedValueException.class);
        assertThat(new DatabaseConfiguration(database.url(), "u", "p", 100).connections())
                .isEqualTo(100);
    }

    @Test
    void showsNoPasswordInTexts() {
        assertThat(database.toString()).doesNotContain(database.password());
        assertThat(newUser("ada@lab.org").toString()).doesNotContain("hash");
    }

    @Test
    void refusesToRegisterAProjectOfNobody() {
        assertThatThrownBy(() -> store.projects().add(new NewProject("apo", Path.of("/data/apo"), "", 99)))
                .isInstanceOf(MissingException.class);
    }

    /** The pool may hand out a cut connection once before it notices. */
    private static <T> T eventually(Callable<T> call) {
        UnavailableException last = new UnavailableException("not yet asked");
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                return call.call();
            } catch (UnavailableException cut) {
                last = cut;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        throw last;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void waitsForOthersThatUseAllConnections() throws Exception {
        DatabaseConfiguration one = new DatabaseConfiguration(database.url(), database.user(), database.password(), 1);
        CountDownLatch held = new CountDownLatch(1);
        try (Store narrow = Store.open(one);
                ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Long> holding = threads.submit(() -> narrow.inTransaction(() -> {
                long users = narrow.users().count();
                held.countDown();
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                return users;
            }));
            held.await();
            assertThat(narrow.users().count()).isZero();
            assertThat(holding.get()).isZero();
        }
    }
}
