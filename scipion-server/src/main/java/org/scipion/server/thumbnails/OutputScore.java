package org.scipion.server.thumbnails;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;

/** How much a picture of an output tells of its run, and of its run of the project: the figures of the client's other server. */
final class OutputScore {

    /** From here on a run with its best output is worth a place in the project's picture. */
    static final int USEFUL = 60;

    private static final int OTHERS = 70;
    private static final int NAMED_OUTPUT = 10;
    private static final int MOST_FOR_SIZE = 8;
    private static final List<String> UNIMPORTANT = List.of("discard", "tmp", "temp", "aux", "debug");

    /** By part of the class's name, the first that fits. */
    private static final List<Map.Entry<String, Integer>> BY_CLASS = List.of(
            Map.entry("classes2d", 182),
            Map.entry("averagesubtomo", 170),
            Map.entry("averages", 182),
            Map.entry("classes3d", 176),
            Map.entry("classessubtomo", 176),
            Map.entry("tiltseriescoordinates", 129),
            Map.entry("coordinates3d", 128),
            Map.entry("coordinate", 126),
            Map.entry("ctftomo", 156),
            Map.entry("ctf", 154),
            Map.entry("micrograph", 175),
            Map.entry("movieparticle", 168),
            Map.entry("movie", 174),
            Map.entry("subtomogram", 170),
            Map.entry("flexparticle", 166),
            Map.entry("particle", 168),
            Map.entry("tomomask", 162),
            Map.entry("mask", 145),
            Map.entry("tomogram", 164),
            Map.entry("vol", 164),
            Map.entry("tiltseriesm", 148),
            Map.entry("tiltseries", 150),
            Map.entry("defocusgroup", 146),
            Map.entry("mesh", 127),
            Map.entry("landmark", 124),
            Map.entry("structflex", 119),
            Map.entry("struct", 118),
            Map.entry("pdb", 118),
            Map.entry("sequence", 116),
            Map.entry("normalmode", 114),
            Map.entry("fsc", 112));

    private OutputScore() {}

    /** Of an output; 0 for one that is empty or named like a by-product. */
    static int of(RunOutput output) {
        String name = output.name().toLowerCase(Locale.ROOT);
        long size = output.set().map(set -> set.size()).orElse(1L);
        if (size == 0 || UNIMPORTANT.stream().anyMatch(name::contains)) {
            return 0;
        }
        int named = name.startsWith("output") ? NAMED_OUTPUT : 0;
        return ofClass(output.className()) + named + (int) Math.min(size, MOST_FOR_SIZE);
    }

    private static int ofClass(String className) {
        String name = className.toLowerCase(Locale.ROOT);
        return BY_CLASS.stream()
                .filter(entry -> name.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERS);
    }

    /** Of a run, without its outputs. */
    static int of(Run run) {
        return switch (run.status()) {
            case FINISHED -> 120;
            case RUNNING, LAUNCHED, INTERACTIVE -> 70;
            case SCHEDULED, WAITING -> 40;
            case SAVED, NEW -> 20;
            case FAILED, ABORTED -> -200;
        };
    }
}
