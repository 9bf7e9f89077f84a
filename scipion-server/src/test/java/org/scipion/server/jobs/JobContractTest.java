package org.scipion.server.jobs;

import java.util.function.ObjIntConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.scipion.jobs.Broker;
import org.scipion.server.TestServices;
import org.scipion.store.Store;

/**
 * Whatever workers, clients and faults do in whichever order, each job is where the contract says and only the newest lease counts. Real PostgreSQL and
 * Redis, a clock that moves when told to; {@link ModelledJobs} holds what is to be expected.
 */
class JobContractTest {

    private static final int ACTIONS = 50;

    private static TestServices services;
    private static SteppingClock clock;
    private static Store store;
    private static Broker broker;

    @BeforeContainer
    static void start() {
        services = new TestServices();
        clock = new SteppingClock();
        store = Store.open(services.database(), clock);
        broker = Broker.connect(services.broker());
    }

    @AfterContainer
    static void stop() {
        broker.close();
        store.close();
        services.close();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void holdsInEveryOrderOfEvents(@ForAll("lives") ActionChain<ModelledJobs> life) {
        life.withInvariant("every job is as expected", ModelledJobs::check).run();
    }

    @Provide
    Arbitrary<ActionChain<ModelledJobs>> lives() {
        return ActionChain.startWith(() -> new ModelledJobs(store, services, broker, clock))
                .withAction(6, some("submit for attempts", 1, 3, ModelledJobs::submit))
                .withAction(1, one("submit with the key of", ModelledJobs::submitAgain))
                .withAction(2, some("record only, for attempts", 1, 3, ModelledJobs::recordOnly))
                .withAction(1, one("announce", ModelledJobs::announce))
                .withAction(6, Action.just("take", Transformer.mutate("take", ModelledJobs::take)))
                .withAction(4, one("start under lease", ModelledJobs::start))
                .withAction(4, one("heartbeat under lease", ModelledJobs::heartbeat))
                .withAction(3, one("succeed under lease", ModelledJobs::succeed))
                .withAction(2, one("fail under lease", ModelledJobs::fail))
                .withAction(2, one("end as cancelled under lease", ModelledJobs::endAsCancelled))
                .withAction(2, one("ask to cancel", ModelledJobs::requestCancel))
                .withAction(4, some("let seconds pass:", 1, 40, ModelledJobs::pass))
                .withAction(3, Action.just("recover", Transformer.mutate("recover", ModelledJobs::recover)))
                .withAction(1, Action.just("flush", Transformer.mutate("flush Redis", ModelledJobs::flushRedis)))
                .withAction(1, Action.just("drain", Transformer.mutate("drain a worker", ModelledJobs::drainAWorker)))
                .withAction(1, Action.just("wake", Transformer.mutate("wake a worker", ModelledJobs::wakeAWorker)))
                .withMaxTransformations(ACTIONS);
    }

    /** With a number that chooses among what there is. */
    private static Action.Independent<ModelledJobs> one(String what, ObjIntConsumer<ModelledJobs> action) {
        return some(what, 0, 999, action);
    }

    private static Action.Independent<ModelledJobs> some(
            String what, int least, int most, ObjIntConsumer<ModelledJobs> action) {
        return () -> Arbitraries.integers()
                .between(least, most)
                .map(number ->
                        Transformer.mutate(what + " " + number, (ModelledJobs jobs) -> action.accept(jobs, number)));
    }
}
