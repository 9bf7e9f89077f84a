package org.scipion.preview.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Samples;
import org.scipion.preview.Statistics;

@Timeout(60)
class StatisticsCacheTest {

    private static final Statistics FACTS = new Statistics(1, 0, 2, 2, 2, 0);

    private final StatisticsCache cache = new StatisticsCache();
    private final ByteSource file = ByteSource.of(Samples.path("mode2.mrc"));
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger passes = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void leave() {
        people.close();
        file.close();
    }

    @Test
    void equalQuestionsAtTheSameTimeAreComputedOnce() throws Exception {
        List<Future<Statistics>> answers = new ArrayList<>();
        answers.add(ask(this::slowPass));
        begun.await();
        for (int i = 0; i < 50; i++) {
            answers.add(ask(this::slowPass));
        }
        mayEnd.countDown();
        for (Future<Statistics> answer : answers) {
            assertThat(answer.get()).isEqualTo(FACTS);
        }
        assertThat(passes).hasValue(1);
    }

    @Test
    void whoWaitedForAPassThatFailedComputesItself() throws Exception {
        Future<Statistics> first = ask(() -> {
            slowPass();
            throw new MalformedFileException("broken");
        });
        begun.await();
        Future<Statistics> second = ask(this::slowPass);
        mayEnd.countDown();
        assertThatThrownBy(first::get).hasCauseInstanceOf(MalformedFileException.class);
        assertThat(second.get()).isEqualTo(FACTS);
    }

    @Test
    void aQuestionThatIsBeingAnsweredIsNotKnownYet() throws Exception {
        Future<Statistics> first = ask(this::slowPass);
        begun.await();
        assertThat(cache.isKnown(file)).isFalse();
        mayEnd.countDown();
        first.get();
        assertThat(cache.isKnown(file)).isTrue();
    }

    private Future<Statistics> ask(Supplier<Statistics> pass) {
        return people.submit(() -> cache.statistics(file, pass));
    }

    private Statistics slowPass() {
        passes.incrementAndGet();
        begun.countDown();
        try {
            assertThat(mayEnd.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return FACTS;
    }
}
