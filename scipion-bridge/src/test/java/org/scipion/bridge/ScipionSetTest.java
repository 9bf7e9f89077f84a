package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.ColumnStatistics;
import org.scipion.model.ImageLocation;
import org.scipion.model.SetColumn;
import org.scipion.model.SetFilter;
import org.scipion.model.SetFilter.Operator;
import org.scipion.model.SetItem;
import org.scipion.model.SetPage;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;
import org.scipion.model.ValueCount;

/** Reading sets: the 2,400 particles of run 261 and others of the project. */
class ScipionSetTest {
    private static final String DEFOCUS = "_ctfModel._defocusU";

    @TempDir
    static Path folder;

    private static Path runs;
    private static ScipionSet particles;

    @BeforeAll
    static void unpack() {
        runs = FixtureProject.unpackInto(folder).resolve("Runs");
        particles = ScipionSet.open(runs.resolve("000261_ProtImportParticles/particles.sqlite"));
    }

    private static double defocus(SetItem item) {
        return ((Value.Real) item.value(DEFOCUS)).number();
    }

    private static List<SetItem> all() {
        return particles.page(0, 10_000).items();
    }

    private static List<Long> ids(List<SetItem> items) {
        return items.stream().map(SetItem::id).toList();
    }

    @Test
    void saysWhatItHolds() {
        assertThat(particles.schema().setClass()).isEqualTo("SetOfParticles");
        assertThat(particles.schema().itemClass()).isEqualTo("Particle");
        assertThat(particles.schema().columns()).hasSize(28);
        assertThat(particles.schema().columns())
                .contains(
                        new SetColumn("_index", "Integer", SetColumn.Kind.WHOLE),
                        new SetColumn("_ctfModel", "CTFModel", SetColumn.Kind.OBJECT),
                        new SetColumn("_transform._matrix", "Matrix", SetColumn.Kind.MATRIX));
        assertThat(particles.properties()).containsEntry("_samplingRate", "1.25");
        assertThat(particles.count()).isEqualTo(2400);
    }

    @Test
    void givesImagesAndMatrices() {
        SetItem item = particles.item(7).orElseThrow();
        assertThat(item.location().orElseThrow().text())
                .isEqualTo("7@" + item.value("_filename").text());
        assertThat(item.matrix("_transform._matrix").orElseThrow().values())
                .hasSize(4)
                .last()
                .isEqualTo(List.of(0.0, 0.0, 0.0, 1.0));
        ScipionSet classes = ScipionSet.open(runs.resolve("001153_ProtRelionClassify2D/classes2D.sqlite"));
        assertThat(classes.item(3).orElseThrow().location("_representative").orElseThrow())
                .isEqualTo(new ImageLocation("Runs/001153_ProtRelionClassify2D/extra/relion_it025_classes.mrcs", 3));
        assertThat(classes.item(3).orElseThrow().location()).isEmpty();
    }

    @Nested
    class Pages {
        @Test
        void coverTheSetWithoutGapOrOverlap() {
            List<Long> ids = new ArrayList<>();
            for (long offset = 0; offset < 2400; offset += 700) {
                ids.addAll(ids(particles.page(offset, 700).items()));
            }
            assertThat(ids).containsExactlyElementsOf(ids(all()));
        }

        @Test
        void coverASetWhoseIdsHaveGaps() {
            ScipionSet gaps = ScipionSet.open(runs.resolve("001462_ProtClassesSelector/particles.sqlite"));
            List<Long> whole = ids(gaps.page(0, 10_000).items());
            assertThat(whole).hasSize(983).isSorted();
            for (int offset : new int[] {0, 1, 400, 491, 492, 900, 982}) {
                assertThat(ids(gaps.page(offset, 50).items()))
                        .isEqualTo(whole.subList(offset, Math.min(983, offset + 50)));
            }
        }

        @Test
        void byKeyCoverTheSetWithoutGapOrOverlap() {
            ScipionSet gaps = ScipionSet.open(runs.resolve("001462_ProtClassesSelector/particles.sqlite"));
            List<Long> ids = new ArrayList<>(ids(gaps.after(0, SetQuery.ALL, 200)));
            while (ids.size() < 983) {
                ids.addAll(ids(gaps.after(ids.getLast(), SetQuery.ALL, 200)));
            }
            assertThat(ids).isEqualTo(ids(gaps.page(0, 10_000).items()));
            assertThat(gaps.after(ids.getLast(), SetQuery.ALL, 200)).isEmpty();
        }

        @Test
        void byKeyTakeAFilterAndKeepTheOrderOfIds() {
            SetQuery second = SetQuery.ALL.where(new SetFilter.Contains("_coordinate._micName", "mic_002"));
            assertThat(ids(particles.after(10, second, 3))).containsExactly(601L, 602L, 603L);
            assertThatThrownBy(() -> particles.after(0, SetQuery.ALL.sortedBy(DEFOCUS, false), 3))
                    .isInstanceOf(LimitExceededException.class);
            assertThat(particles.after(0, SetQuery.ALL, 10_000)).hasSize(2400);
            assertThatThrownBy(() -> particles.after(0, SetQuery.ALL, 10_001))
                    .isInstanceOf(LimitExceededException.class);
        }

        @Test
        void knowThePlaceOfEachItem() {
            ScipionSet gaps = ScipionSet.open(runs.resolve("001462_ProtClassesSelector/particles.sqlite"));
            SetQuery byDefocus = SetQuery.ALL.sortedBy(DEFOCUS, true);
            SetQuery second = byDefocus.where(new SetFilter.Contains("_coordinate._micName", "mic_002"));
            for (ScipionSet set : List.of(particles, gaps)) {
                for (SetQuery query : List.of(SetQuery.ALL, byDefocus, second)) {
                    List<Long> order = ids(set.page(query, 0, 10_000).items());
                    for (int place : new int[] {0, 1, order.size() / 2, order.size() - 1}) {
                        assertThat(set.position(query, order.get(place))).hasValue(place);
                    }
                    assertThat(set.position(query, 999_999)).isEmpty();
                }
                assertThat(set.position(
                                second, set.page(0, 1).items().getFirst().id()))
                        .isEmpty();
            }
            assertThat(gaps.position(SetQuery.ALL, 1)).isEmpty();
        }

        @Test
        void endWithTheSet() {
            assertThat(particles.page(2399, 10).items()).hasSize(1);
            assertThat(particles.page(2400, 10).items()).isEmpty();
            assertThat(particles.page(Long.MAX_VALUE, 10).items()).isEmpty();
        }

        @Test
        void haveLimits() {
            assertThat(particles.page(0, 10_000).total()).isEqualTo(2400);
            assertThatThrownBy(() -> particles.page(0, 10_001)).isInstanceOf(LimitExceededException.class);
            assertThatThrownBy(() -> particles.page(0, 0)).isInstanceOf(LimitExceededException.class);
            assertThatThrownBy(() -> particles.page(-1, 1)).isInstanceOf(LimitExceededException.class);
        }
    }

    @Nested
    class Queries {
        @Test
        void sortByAColumnAndThenById() {
            List<Long> expected = all().stream()
                    .sorted(Comparator.comparingDouble(ScipionSetTest::defocus)
                            .reversed()
                            .thenComparingLong(SetItem::id))
                    .map(SetItem::id)
                    .toList();
            SetQuery query = SetQuery.ALL.sortedBy(DEFOCUS, true);
            assertThat(ids(particles.page(query, 0, 10_000).items())).isEqualTo(expected);
            assertThat(ids(particles.page(query, 1000, 10).items())).isEqualTo(expected.subList(1000, 1010));
            List<Long> visited = new ArrayList<>();
            particles.forEach(query, item -> visited.add(item.id()));
            assertThat(visited).isEqualTo(expected);
        }

        @Test
        void filterByComparisons() {
            assertThat(matches(new SetFilter.Comparison(DEFOCUS, Operator.GREATER, new Value.Real(14_000))))
                    .isEqualTo(all().stream()
                            .filter(item -> defocus(item) > 14_000)
                            .map(SetItem::id)
                            .toList());
            assertThat(matches(new SetFilter.Comparison("id", Operator.LESS_OR_EQUAL, new Value.Whole(3))))
                    .containsExactly(1L, 2L, 3L);
            assertThat(matches(new SetFilter.Comparison("_ctfModel._psdFile", Operator.NOT_EQUAL, Value.MISSING)))
                    .isEmpty();
        }

        @Test
        void joinConditions() {
            SetFilter second = new SetFilter.Contains("_coordinate._micName", "MIC_002");
            SetFilter early = new SetFilter.Comparison("id", Operator.LESS, new Value.Whole(603));
            assertThat(matches(new SetFilter.All(List.of(second, early)))).containsExactly(601L, 602L);
            assertThat(matches(new SetFilter.Any(List.of(second, early)))).hasSize(1200);
            assertThat(matches(new SetFilter.All(List.of()))).hasSize(2400);
            assertThat(matches(new SetFilter.Any(List.of()))).isEmpty();
        }

        @Test
        void takeIdsAndGiveThoseThatExist() {
            assertThat(matches(new SetFilter.Ids(Set.of(5L, 7L, 99_999L)))).containsExactly(5L, 7L);
        }

        @Test
        void takeSignsInATextForThemselves() {
            assertThat(matches(new SetFilter.Contains("_coordinate._micName", "%")))
                    .isEmpty();
            assertThat(matches(new SetFilter.Contains("_coordinate._micName", "c_002")))
                    .hasSize(600);
            assertThat(matches(new SetFilter.Contains("_coordinate._micName", "' OR 1 --")))
                    .isEmpty();
        }

        @Test
        void refuseAnUnknownColumn() {
            SetQuery query = SetQuery.ALL.sortedBy("c01; DROP TABLE Objects", false);
            assertThatThrownBy(() -> particles.page(query, 0, 1)).isInstanceOf(ColumnNotFoundException.class);
        }

        @Test
        void haveLimits() {
            SetFilter one = new SetFilter.Comparison("id", Operator.EQUAL, new Value.Whole(1));
            List<SetFilter> many = new ArrayList<>(Collections.nCopies(99, one));
            assertThat(matches(new SetFilter.Any(many))).containsExactly(1L);
            many.add(one);
            assertThatThrownBy(() -> matches(new SetFilter.Any(many))).isInstanceOf(LimitExceededException.class);
            assertThat(matches(idsUpTo(100_000))).hasSize(2400);
            assertThatThrownBy(() -> matches(idsUpTo(100_001))).isInstanceOf(LimitExceededException.class);
        }

        private static SetFilter idsUpTo(int count) {
            return new SetFilter.Ids(LongStream.rangeClosed(1, count).boxed().collect(Collectors.toSet()));
        }

        private static List<Long> matches(SetFilter filter) {
            SetQuery query = SetQuery.ALL.where(filter);
            SetPage page = particles.page(query, 0, 10_000);
            assertThat(page.total()).isEqualTo(page.items().size());
            List<Long> visited = new ArrayList<>();
            particles.forEach(query, item -> visited.add(item.id()));
            assertThat(visited).isEqualTo(ScipionSetTest.ids(page.items()));
            return visited;
        }
    }

    @Nested
    class Values {
        @Test
        void areSummedUp() {
            ColumnStatistics statistics = particles.statistics(DEFOCUS, SetQuery.ALL, 10);
            double[] numbers =
                    all().stream().mapToDouble(ScipionSetTest::defocus).toArray();
            double mean = Arrays.stream(numbers).average().orElseThrow();
            double variance = Arrays.stream(numbers)
                    .map(number -> (number - mean) * (number - mean))
                    .average()
                    .orElseThrow();
            assertThat(statistics.count()).isEqualTo(2400);
            assertThat(statistics.missing()).isZero();
            assertThat(statistics.minimum())
                    .isEqualTo(Arrays.stream(numbers).min().orElseThrow());
            assertThat(statistics.maximum())
                    .isEqualTo(Arrays.stream(numbers).max().orElseThrow());
            assertThat(statistics.mean()).isCloseTo(mean, within(1e-6));
            assertThat(statistics.standardDeviation()).isCloseTo(Math.sqrt(variance), within(1e-6));
            assertThat(statistics.histogram()).hasSize(10);
            assertThat(statistics.histogram().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(2400);
        }

        @Test
        void withoutNumbersAreAllMissing() {
            ColumnStatistics statistics = particles.statistics("_ctfModel._psdFile", SetQuery.ALL, 3);
            assertThat(statistics.missing()).isEqualTo(2400);
            assertThat(statistics.histogram()).containsExactly(0L, 0L, 0L);
        }

        @Test
        void areCounted() {
            assertThat(particles.distinct("_coordinate._micName", SetQuery.ALL, 10))
                    .containsExactly(
                            new ValueCount(new Value.Text("mic_001.mrc"), 600),
                            new ValueCount(new Value.Text("mic_002.mrc"), 600),
                            new ValueCount(new Value.Text("mic_003.mrc"), 600),
                            new ValueCount(new Value.Text("mic_004.mrc"), 600));
            assertThat(particles.distinct("_micId", SetQuery.ALL, 2)).hasSize(2);
        }

        @Test
        void haveLimits() {
            assertThat(particles.statistics("_micId", SetQuery.ALL, 10_000).histogram())
                    .hasSize(10_000);
            assertThatThrownBy(() -> particles.statistics("_micId", SetQuery.ALL, 10_001))
                    .isInstanceOf(LimitExceededException.class);
            assertThatThrownBy(() -> particles.distinct("_micId", SetQuery.ALL, 10_001))
                    .isInstanceOf(LimitExceededException.class);
        }
    }

    @Nested
    class SetsOfSets {
        @Test
        void giveTheSetOfAnItem() {
            ScipionSet classes = ScipionSet.open(runs.resolve("001153_ProtRelionClassify2D/classes2D.sqlite"));
            assertThat(classes.nestedPrefixes()).hasSize(8).contains("Class001_");
            assertThat(classes.nested(1).schema().itemClass()).isEqualTo("Particle");
            ScipionSet series = ScipionSet.open(runs.resolve("001518_ProtImportTs/TiltSeries.sqlite"));
            assertThat(series.nested(2).prefix()).isEqualTo("TS_02_");
            assertThat(series.nested(2).owner().orElseThrow().value("_tsId")).isEqualTo(new Value.Text("TS_02"));
            assertThat(series.nested(2).item(1).orElseThrow().value("_tiltAngle"))
                    .isEqualTo(new Value.Real(-50));
            ScipionSet ctfs = ScipionSet.open(runs.resolve("001600_ProtImportTsCTF/ctftomoseries.sqlite"));
            assertThat(ctfs.nested(1).count()).isEqualTo(11);
        }

        @Test
        void refuseItemsThatAreNoSets() {
            assertThatThrownBy(() -> particles.nested(1)).isInstanceOf(SetNotFoundException.class);
            assertThatThrownBy(() -> particles.nested(2401)).isInstanceOf(ItemNotFoundException.class);
        }
    }

    @Nested
    class SetFiles {
        @Test
        void withoutItemsAreEmptySets() {
            ScipionSet empty = ScipionSet.open(runs.resolve("000885_ProtImportVolumes/volumes.sqlite"));
            assertThat(empty.count()).isZero();
            assertThat(empty.page(0, 10).items()).isEmpty();
            assertThat(empty.schema().itemClass()).isEqualTo("Volume");
        }

        @Test
        void thatAreMissingOrEmptyAreRefused() {
            assertThatThrownBy(() -> ScipionSet.open(runs.resolve("nothing.sqlite")))
                    .isInstanceOf(SetNotFoundException.class);
            assertThatThrownBy(() -> ScipionSet.open(runs.resolve("001942_ProtSetEditor/extra/ctf.sqlite")))
                    .isInstanceOf(SetNotFoundException.class)
                    .hasMessageContaining("empty");
            assertThatThrownBy(() -> ScipionSet.open(particles.file(), "Class001"))
                    .isInstanceOf(SetNotFoundException.class);
        }

        @Test
        void thatGrowAreReadAnew(@TempDir Path other) throws IOException {
            Path file = Files.copy(particles.file(), other.resolve("odd name?#%.sqlite"));
            ScipionSet growing = ScipionSet.open(file);
            assertThat(growing.count()).isEqualTo(2400);
            Sqlite.update(file, "INSERT INTO Objects (id, enabled) VALUES (5000, 0)");
            assertThat(growing.count()).isEqualTo(2401);
            assertThat(growing.page(2400, 1).items().getFirst().enabled()).isFalse();
        }
    }
}
