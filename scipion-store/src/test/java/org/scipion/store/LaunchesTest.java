package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scipion.model.RunLaunch;
import org.scipion.model.RunLaunch.State;

class LaunchesTest extends StoreTestCase {
    private static final OptionalLong NEW = OptionalLong.empty();

    private final Launches launches = store.launches();
    private long ada;
    private long grace;
    private long project;

    @BeforeEach
    void registerPeople() {
        var owner = user("ada");
        ada = owner.id();
        grace = user("grace").id();
        project = project("apo", owner).id();
    }

    @Test
    void takeAPersonsPlacesUntilThereAreNone() {
        RunLaunch first = begin(ada, NEW, 2).orElseThrow();
        launches.started(first, 7);
        assertThat(begin(ada, OptionalLong.of(8), 2)).isPresent();
        assertThat(begin(ada, NEW, 2)).isEmpty();
        assertThat(begin(grace, NEW, 2)).as("another person's places").isPresent();
        assertThat(launches.withPlaces(ada))
                .extracting(RunLaunch::run, RunLaunch::state)
                .containsExactly(tuple(OptionalLong.of(7), State.STARTED), tuple(OptionalLong.of(8), State.STARTING));
        launches.forget(first);
        assertThat(begin(ada, NEW, 2)).isPresent();
    }

    @Test
    void areKnownWhileTheyAreBeingStarted() {
        RunLaunch first = begin(ada, OptionalLong.of(7), 2).orElseThrow();
        RunLaunch second = begin(grace, NEW, 2).orElseThrow();
        assertThat(launches.starting()).contains(first, second);
        launches.started(first, 7);
        launches.forget(second);
        assertThat(launches.starting()).doesNotContain(first, second);
    }

    @Test
    void ofTheSameRunTakeOnePlace() {
        launches.started(begin(ada, NEW, 1).orElseThrow(), 7);
        assertThat(begin(ada, OptionalLong.of(7), 1)).isPresent();
        assertThat(launches.withPlaces(ada)).hasSize(1);
    }

    @Test
    void neverTakeMorePlacesThanThereAreWhenManyBeginAtOnce() throws Exception {
        try (ExecutorService servers = Executors.newFixedThreadPool(8)) {
            List<Callable<Optional<RunLaunch>>> tries = IntStream.range(0, 40)
                    .<Callable<Optional<RunLaunch>>>mapToObj(run -> () -> begin(ada, OptionalLong.of(run), 3))
                    .toList();
            for (Future<Optional<RunLaunch>> tried : servers.invokeAll(tries)) {
                var _ = tried.get();
            }
        }
        assertThat(launches.withPlaces(ada)).hasSize(3);
    }

    @Test
    void waitInTheOrderInWhichTheyCame() {
        RunLaunch first = queue(7, "{\"a\":1}");
        RunLaunch second = queue(8, "{}");
        RunLaunch again = queue(7, "{\"a\":2}");
        assertThat(again.since()).isEqualTo(first.since());
        assertThat(launches.held()).containsExactly(again, second);
        assertThat(again.values()).isEqualTo("{\"a\":2}");
        assertThat(launches.withPlaces(ada)).isEmpty();
    }

    @Test
    void arePromotedOnceAndOnlyToAFreePlace() {
        RunLaunch waiting = queue(7, "{}");
        RunLaunch other = begin(ada, NEW, 1).orElseThrow();
        assertThat(launches.promote(waiting, 1)).isEmpty();
        launches.forget(other);
        assertThat(launches.promote(waiting, 1)).map(RunLaunch::state).contains(State.STARTING);
        assertThat(launches.promote(waiting, 5)).as("by a second server").isEmpty();
        launches.postpone(waiting);
        assertThat(launches.held()).containsExactly(waiting);
    }

    @Test
    void thatCouldNotBeStartedAreToldAndLeaveTheirPlace() {
        RunLaunch waiting = queue(7, "{}");
        launches.refused(launches.promote(waiting, 1).orElseThrow());
        assertThat(launches.held()).extracting(RunLaunch::state).containsExactly(State.REFUSED);
        assertThat(launches.withPlaces(ada)).isEmpty();
        assertThat(launches.promote(waiting, 1)).isEmpty();
        assertThat(begin(ada, OptionalLong.of(7), 1)).isPresent();
        assertThat(launches.held()).isEmpty();
    }

    @Test
    void areWithdrawnWhileTheyWaitOnly() {
        queue(7, "{}");
        queue(8, "{}");
        launches.started(begin(ada, NEW, 1).orElseThrow(), 9);
        assertThat(launches.withdraw(project, List.of(7L, 9L, 10L))).containsExactly(7L);
        assertThat(launches.held()).extracting(RunLaunch::run).containsExactly(OptionalLong.of(8));
        assertThat(launches.withPlaces(ada)).hasSize(1);
    }

    @Test
    void goWithTheirProject() {
        queue(7, "{}");
        store.projects().remove(project);
        assertThat(launches.held()).isEmpty();
        assertThatThrownBy(() -> queue(7, "{}")).isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> begin(999, NEW, 1)).isInstanceOf(MissingException.class);
    }

    private Optional<RunLaunch> begin(long person, OptionalLong run, int places) {
        return launches.begin(person, project, run, "launch", places);
    }

    private RunLaunch queue(long run, String values) {
        clock.advance(Duration.ofSeconds(1));
        return launches.queue(ada, project, run, "restart", values);
    }
}
