package org.scipion.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.FileIdentity;
import org.scipion.preview.MalformedFileException;

class AnswerCacheTest {

    @TempDir
    private Path folder;

    private Path file;
    private final AnswerCache cache = new AnswerCache(1 << 20);

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("map.mrc"), "first");
        setAge(Duration.ofMinutes(1));
    }

    @Test
    void computesAnAnswerOnceForEachVersionOfAFile() throws IOException {
        assertThat(ask("old").hit()).isFalse();
        assertThat(ask("not computed").hit()).isTrue();
        Files.writeString(file, "second version");
        CachedAnswer renewed = ask("new");
        assertThat(renewed.hit()).isFalse();
        assertThat(new String(renewed.answer().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("new");
    }

    @Test
    void keepsNothingOfAFileThatMayBeWrittenOnceMoreUnseen() throws IOException {
        setAge(Duration.ofMinutes(-1)); // the clock of the file server is ahead
        AnswerKey before = ask("old").key();
        CachedAnswer again = ask("new");
        assertThat(again.hit()).isFalse();
        assertThat(again.key().tag()).isNotEqualTo(before.tag());
    }

    @Test
    void neitherGivesNorKeepsWhatWasMadeWhileTheFileChanged() {
        AnswerKey key = key();
        assertThatThrownBy(() -> cache.get(key, () -> {
                    writeSecondVersion();
                    return answer("mixed");
                }))
                .isInstanceOf(FileChangedException.class);
        assertThat(cache.entries()).isZero();
    }

    @Test
    void keepsNoFailure() {
        assertThatThrownBy(() -> cache.get(key(), () -> {
                    throw new MalformedFileException("broken");
                }))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("broken");
        assertThat(ask("fine").hit()).isFalse();
    }

    @Test
    void computesEqualQuestionsAtTheSameTimeOnce() throws Exception {
        AtomicInteger computations = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AnswerKey key = key();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CachedAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(callers.submit(() -> cache.get(key, () -> {
                    computations.incrementAndGet();
                    begun.countDown();
                    await(goOn);
                    return answer("once");
                })));
            }
            begun.await();
            goOn.countDown();
            for (Future<CachedAnswer> answer : answers) {
                assertThat(answer.get().answer().size()).isEqualTo(4);
            }
        }
        assertThat(computations).hasValue(1);
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        AnswerCache small = new AnswerCache(10_000);
        for (int i = 0; i < 100; i++) {
            small.get(new AnswerKey(FileIdentity.of(file), "slice " + i), () -> answer("x".repeat(3_000)));
        }
        assertThat(small.entriesAfterCleaning()).isLessThanOrEqualTo(2);
    }

    @Test
    void tellsKeysApartByEveryPart() {
        FileIdentity identity = FileIdentity.of(file);
        AnswerKey key = new AnswerKey(identity, "slice 1");
        assertThat(key.tag()).matches("\"[0-9a-f]{40}\"");
        assertThat(new AnswerKey(identity, "slice 2").tag()).isNotEqualTo(key.tag());
        assertThat(new AnswerKey(
                                new FileIdentity(identity.path(), identity.sizeBytes(), 1, identity.fileKey(), 0),
                                "slice 1")
                        .tag())
                .isNotEqualTo(key.tag());
    }

    private void setAge(Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private CachedAnswer ask(String computed) {
        return cache.get(key(), () -> answer(computed));
    }

    private AnswerKey key() {
        return new AnswerKey(FileIdentity.of(file), "slice");
    }

    private static PreviewAnswer answer(String text) {
        return PreviewAnswer.text(text, PreviewHeaders.none());
    }

    private void writeSecondVersion() {
        try {
            Files.writeString(file, "second version");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
