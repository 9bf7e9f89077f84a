package org.scipion.server.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.server.TestServer;
import org.scipion.server.outage.SharingLoad.Change;
import org.scipion.server.outage.SharingLoad.Outcome;

/** A database server that restarts, or goes away for a while, under clients who change something all the time. */
class DatabaseOutageTest {

    private static final OwnPostgres POSTGRES = new OwnPostgres();

    @RegisterExtension
    private static final TestServer SERVER = new TestServer(POSTGRES.variables());

    private static final int ENOUGH = 100;

    /** How long the database stays away beside the time in which enough changes are refused. */
    private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("outage.seconds", 0));

    @AfterAll
    static void remove() {
        POSTGRES.close();
    }

    @Test
    void losesNoAcknowledgedChangeToARestart() throws Exception {
        try (SharingLoad load = new SharingLoad(SERVER)) {
            load.await(ENOUGH, Outcome::isAcknowledged);
            POSTGRES.stop();
            POSTGRES.start();
            long back = System.nanoTime();
            load.await(ENOUGH, outcome -> outcome.isAcknowledged() && outcome.beganNanos() > back);
            check(load);
        }
    }

    @Test
    void refusesPolitelyWhileTheDatabaseIsAwayAndHealsByItself() throws Exception {
        try (SharingLoad load = new SharingLoad(SERVER)) {
            load.await(ENOUGH, Outcome::isAcknowledged);
            POSTGRES.stop();
            long away = System.nanoTime();
            load.await(ENOUGH, outcome -> outcome.isRefused() && outcome.beganNanos() - away >= OUTAGE.toNanos());
            POSTGRES.start();
            long back = System.nanoTime();
            load.await(ENOUGH, outcome -> outcome.isAcknowledged() && outcome.beganNanos() > back);
            OutageFigures.write(check(load), away, back);
        }
    }

    private static List<Outcome> check(SharingLoad load) {
        List<Outcome> outcomes = load.end();
        assertThat(outcomes)
                .allMatch(outcome -> outcome.isAcknowledged() || outcome.isRefused())
                .filteredOn(Outcome::isRefused)
                .allMatch(outcome -> outcome.answer()
                                .headers()
                                .firstValueAsLong("Retry-After")
                                .orElse(0)
                        > 0);
        assertThat(rows(load))
                .containsAll(outcomes.stream()
                        .filter(Outcome::isAcknowledged)
                        .map(Outcome::change)
                        .toList());
        return outcomes;
    }

    private static Set<Change> rows(SharingLoad load) {
        Set<Change> rows = new HashSet<>();
        load.projects()
                .forEach(project -> SERVER.store()
                        .shares()
                        .of(project.id())
                        .forEach(share -> rows.add(new Change(project.id(), share.userId()))));
        return rows;
    }
}
