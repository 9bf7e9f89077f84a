package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.LogChannel;
import org.scipion.model.LogChunk;
import org.scipion.model.LogMatches;
import org.scipion.model.LogWindow;

/** Reading the logs of a run. */
class RunLogsTest {
    @TempDir
    Path folder;

    private RunLogs logs;
    private Path stdout;

    @BeforeEach
    void makeLogs() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        stdout = folder.resolve("logs/run.stdout");
        logs = new RunLogs(folder);
    }

    private void write(String text) throws IOException {
        Files.writeString(stdout, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private LogChunk chunk(long offset, int maxBytes, int maxLines) {
        return logs.chunks(Map.of(LogChannel.STDOUT, offset), maxBytes, maxLines)
                .getFirst();
    }

    @Nested
    class Chunks {
        @Test
        void giveWholeLinesWithinTheBytesAskedFor() throws IOException {
            write("one\ntwo\nthree\n");
            assertThat(chunk(0, 9, 100)).isEqualTo(new LogChunk(LogChannel.STDOUT, "one\ntwo\n", 8, false));
        }

        @Test
        void giveAsManyLinesAsAskedFor() throws IOException {
            write("one\ntwo\nthree\n");
            assertThat(chunk(0, 100, 1).content()).isEqualTo("one\n");
        }

        @Test
        void giveALastLineWithoutEnd() throws IOException {
            write("one\ntw");
            assertThat(chunk(0, 100, 100)).isEqualTo(new LogChunk(LogChannel.STDOUT, "one\ntw", 6, false));
        }

        @Test
        void moveOnWithinALineLongerThanTheLimit() throws IOException {
            write("x".repeat(25) + "\nend\n");
            LogChunk first = chunk(0, 10, 100);
            assertThat(first.content()).isEqualTo("x".repeat(10));
            assertThat(first.offset()).isEqualTo(10);
        }

        @Test
        void neverCutACharacter() throws IOException {
            write("é".repeat(20) + "\n");
            assertThat(chunk(0, 7, 100)).isEqualTo(new LogChunk(LogChannel.STDOUT, "ééé", 6, false));
        }

        @Test
        void beginAgainWhenTheFileIsShorterThanTheOffset() throws IOException {
            write("new\n");
            assertThat(chunk(500, 100, 100)).isEqualTo(new LogChunk(LogChannel.STDOUT, "new\n", 4, true));
        }

        @Test
        void echoTheOffsetWhenThereIsNoFile() {
            assertThat(chunk(77, 100, 100)).isEqualTo(new LogChunk(LogChannel.STDOUT, "", 77, false));
        }

        @Test
        void leaveOutBytesThatAreNoText() throws IOException {
            Files.write(stdout, new byte[] {'a', (byte) 0xFF, (byte) 0xC3, 'b', '\n'});
            assertThat(chunk(0, 100, 100)).isEqualTo(new LogChunk(LogChannel.STDOUT, "ab\n", 5, false));
        }

        @Test
        void followTheOrderOfTheRequest() {
            Map<LogChannel, Long> asked = new LinkedHashMap<>();
            asked.put(LogChannel.SCHEDULE, 0L);
            asked.put(LogChannel.STDERR, 0L);
            assertThat(logs.chunks(asked, 10, 10))
                    .extracting(LogChunk::channel)
                    .containsExactly(LogChannel.SCHEDULE, LogChannel.STDERR);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11, 64, 65536})
        void putTogetherGiveTheFileWhateverTheirSize(int maxBytes) throws IOException {
            write("short\nüber\n\n" + "long € line ".repeat(20) + "\r\nlast 𝄞 line");
            StringBuilder text = new StringBuilder();
            long offset = 0;
            while (offset < Files.size(stdout)) {
                LogChunk next = chunk(offset, Math.max(4, maxBytes), 3);
                assertThat(next.offset()).isGreaterThan(offset);
                text.append(next.content());
                offset = next.offset();
            }
            assertThat(text.toString()).isEqualTo(Files.readString(stdout));
        }

        @Test
        void refuseLimitsOutOfRange() {
            assertThatThrownBy(() -> chunk(0, 0, 1)).isInstanceOf(LimitExceededException.class);
            assertThat(chunk(0, 16 << 20, 1).content()).isEmpty();
            assertThatThrownBy(() -> chunk(0, (16 << 20) + 1, 1)).isInstanceOf(LimitExceededException.class);
            assertThatThrownBy(() -> chunk(0, 1, 0)).isInstanceOf(LimitExceededException.class);
            assertThat(chunk(0, 1, 1_000_000).content()).isEmpty();
            assertThatThrownBy(() -> chunk(0, 1, 1_000_001)).isInstanceOf(LimitExceededException.class);
        }
    }

    @Nested
    class Windows {
        @Test
        void endAtTheEndOfTheFileAndStartAtALine() throws IOException {
            write("one\ntwo\nthree\n");
            assertThat(logs.window(LogChannel.STDOUT, OptionalLong.empty(), 8))
                    .isEqualTo(new LogWindow(LogChannel.STDOUT, "three\n", 8, 14, 14));
        }

        @Test
        void takeExactlyTheLinesThatFit() throws IOException {
            write("one\ntwo\nthree\n");
            assertThat(logs.window(LogChannel.STDOUT, OptionalLong.empty(), 10).content())
                    .isEqualTo("two\nthree\n");
        }

        @Test
        void areEmptyWithoutAFile() {
            assertThat(logs.window(LogChannel.STDERR, OptionalLong.empty(), 1024))
                    .isEqualTo(new LogWindow(LogChannel.STDERR, "", 0, 0, 0));
        }

        @ParameterizedTest
        @ValueSource(ints = {4, 5, 9, 33, 65536})
        void joinBackwardsWithoutGapOrOverlap(int maxBytes) throws IOException {
            write("short\nüber\n\n" + "long € line ".repeat(20) + "\nlast 𝄞 line");
            List<String> parts = new ArrayList<>();
            long end = Files.size(stdout);
            while (end > 0) {
                LogWindow window = logs.window(LogChannel.STDOUT, OptionalLong.of(end), maxBytes);
                assertThat(window.endOffset()).isEqualTo(end);
                assertThat(window.startOffset()).isLessThan(end);
                assertThat(window.content().getBytes(StandardCharsets.UTF_8))
                        .hasSize((int) (window.endOffset() - window.startOffset()));
                parts.addFirst(window.content());
                end = window.startOffset();
            }
            assertThat(String.join("", parts)).isEqualTo(Files.readString(stdout));
        }
    }

    @Nested
    class Search {
        private List<LogMatches.Match> searchAll(String query, int maxMatches, int maxScanBytes) {
            List<LogMatches.Match> found = new ArrayList<>();
            LogMatches answer = logs.search(LogChannel.STDOUT, query, 0, maxMatches, maxScanBytes);
            found.addAll(answer.matches());
            while (!answer.done()) {
                LogMatches next = logs.search(LogChannel.STDOUT, query, answer.nextOffset(), maxMatches, maxScanBytes);
                assertThat(next.done() || next.nextOffset() > answer.nextOffset())
                        .isTrue();
                found.addAll(next.matches());
                answer = next;
            }
            return found;
        }

        @Test
        void findsLinesInWhateverCase() throws IOException {
            write("fine\nAn ERROR here\r\nfine\nerror again");
            assertThat(searchAll("Error", 200, 4096))
                    .containsExactly(new LogMatches.Match(5, "An ERROR here"), new LogMatches.Match(25, "error again"));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 200})
        void findsEachMatchOnceWhateverTheLimits(int maxMatches) throws IOException {
            write("match\nno\nmatch\nmatch\nno\n".repeat(50));
            assertThat(searchAll("match", maxMatches, 64)).hasSize(150).doesNotHaveDuplicates();
        }

        @Test
        void isDoneWhenTheLastLineFillsTheLimit() throws IOException {
            write("no\nmatch\n");
            assertThat(logs.search(LogChannel.STDOUT, "match", 0, 1, 4096).done())
                    .isTrue();
        }

        @Test
        void findsAMatchAcrossTheCutOfALongLine() throws IOException {
            write("x".repeat(1000) + "needle" + "x".repeat(1000) + "\n");
            assertThat(searchAll("needle", 10, 1003)).isNotEmpty();
        }

        @Test
        void isDoneAtOnceWithoutAFile() {
            assertThat(logs.search(LogChannel.SCHEDULE, "x", 0, 1, 1024))
                    .isEqualTo(new LogMatches(List.of(), 0, 0, true));
        }

        @Test
        void refusesABlankText() {
            assertThatThrownBy(() -> logs.search(LogChannel.STDOUT, " ", 0, 1, 1024))
                    .isInstanceOf(LimitExceededException.class);
        }
    }

    @Nested
    class Copies {
        @Test
        void areTheFileByteByByte() throws IOException {
            byte[] bytes = new byte[200_000];
            new Random(1).nextBytes(bytes);
            Files.write(stdout, bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(logs.copy(LogChannel.STDOUT, out)).isEqualTo(200_000);
            assertThat(out.toByteArray()).isEqualTo(bytes);
            assertThat(logs.copy(LogChannel.STDERR, out)).isZero();
        }

        @Test
        void endWhereTheFileEndedAtTheStart() throws IOException {
            write("0123456789".repeat(10_000));
            long[] passed = {0};
            OutputStream growing = new OutputStream() {
                @Override
                public void write(int one) {
                    passed[0]++;
                }

                @Override
                public void write(byte[] some, int from, int count) throws IOException {
                    passed[0] += count;
                    RunLogsTest.this.write("more\n");
                }
            };
            assertThat(logs.copy(LogChannel.STDOUT, growing)).isEqualTo(100_000);
            assertThat(passed[0]).isEqualTo(100_000);
        }
    }
}
