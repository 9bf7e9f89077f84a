package org.scipion.server.tomography;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scipion.server.outputs.ProjectOutput;

/**
 * An output with what belongs to it.
 *
 * @param root the output itself
 * @param links where the outputs of each stage are; null where there is none
 * @param summaries what they are; null where there is none
 * @param relations which items belong together
 */
record TomographyContext(Root root, PerStage<Link> links, PerStage<Summary> summaries, Relations relations) {

    /**
     * The output that was asked about.
     *
     * @param projectId the project
     * @param protocolId the run
     * @param outputName its output
     * @param outputClass Scipion's class
     */
    record Root(long projectId, long protocolId, String outputName, String outputClass) {}

    /**
     * One thing for each stage.
     *
     * @param tiltSeries of tilt series
     * @param ctf of CTFs of tilt series
     * @param tomogram of tomograms
     * @param coordinates3d of picks
     */
    record PerStage<T>(
            @Nullable T tiltSeries,
            @Nullable T ctf,
            @Nullable T tomogram,
            @Nullable T coordinates3d) {

        static <T> PerStage<T> of(Map<Stage, Found> found, Function<Found, T> described) {
            return new PerStage<>(
                    one(found.get(Stage.TILT_SERIES), described),
                    one(found.get(Stage.CTF), described),
                    one(found.get(Stage.TOMOGRAM), described),
                    one(found.get(Stage.COORDINATES), described));
        }

        private static <T> @Nullable T one(@Nullable Found found, Function<Found, T> described) {
            return found == null ? null : described.apply(found);
        }
    }

    /**
     * Which items belong together.
     *
     * @param items one for each series that any of the outputs has
     */
    record Relations(List<Relation> items) {}

    static TomographyContext of(ProjectOutput output) {
        Map<Stage, Found> found = RelatedOutputs.of(output);
        StageItems rootItems = Stage.of(output)
                .map(stage -> Objects.requireNonNull(found.get(stage)).items())
                .orElse(new StageItems(output, Map.of()));
        return new TomographyContext(
                new Root(
                        output.access().project().id(),
                        output.run().id(),
                        output.output().name(),
                        output.output().className()),
                PerStage.of(found, one -> link(one, rootItems)),
                PerStage.of(found, one -> Summary.of(one.items().output().output())),
                new Relations(relations(found, rootItems)));
    }

    private static Link link(Found found, StageItems root) {
        ProjectOutput output = found.items().output();
        return new Link(
                output.run().id(),
                output.output().name(),
                found.items().firstShared(root).orElse(null),
                output.run().title(),
                found.source().status(),
                found.source().name().toLowerCase(Locale.ROOT));
    }

    private static List<Relation> relations(Map<Stage, Found> found, StageItems root) {
        Set<String> series = new LinkedHashSet<>(root.items().keySet());
        found.values().forEach(one -> series.addAll(one.items().items().keySet()));
        Map<Stage, StageItems> items = new LinkedHashMap<>();
        found.forEach((stage, one) -> items.put(stage, one.items()));
        return series.stream().map(id -> relation(id, items)).toList();
    }

    private static Relation relation(String series, Map<Stage, StageItems> items) {
        StageItems tomograms = items.get(Stage.TOMOGRAM);
        Integer place = tomograms == null ? null : tomograms.items().get(series);
        return new Relation(
                series,
                series,
                idIn(Stage.TILT_SERIES, series, items),
                idIn(Stage.CTF, series, items),
                idIn(Stage.TOMOGRAM, series, items),
                place == null ? null : place.toString(),
                idIn(Stage.COORDINATES, series, items));
    }

    private static @Nullable String idIn(Stage stage, String series, Map<Stage, StageItems> items) {
        StageItems there = items.get(stage);
        return there != null && there.has(series) ? series : null;
    }
}
