package org.scipion.server.galleries;

import org.scipion.model.RunOutput;

/**
 * How the items of a set are shown in a gallery. Cells and gaps are twice what the client's other server calls a tile, as there.
 */
public enum GalleryKind {
    PARTICLES(12, true, 3, 100, 4),
    CLASSES_2D(24, false, 2, 140, 4),
    CLASSES_3D(24, false, 2, 140, 4),
    VOLUMES(24, false, 2, 140, 4),
    TILT_SERIES(24, false, 2, 140, 4),
    MICROGRAPHS(12, true, 3, 108, 4),
    MOVIES(4, true, 2, 196, 8),
    /** Nothing to show. */
    NONE(0, false, 1, 140, 0);

    private final int most;
    private final boolean spread;
    private final int columns;
    private final int cell;
    private final int gap;

    GalleryKind(int most, boolean spread, int columns, int cell, int gap) {
        this.most = most;
        this.spread = spread;
        this.columns = columns;
        this.cell = cell;
        this.gap = gap;
    }

    /** That of a set; anything without images of its own is shown as {@link #NONE}. */
    static GalleryKind of(RunOutput output) {
        if (output.set().isEmpty()) {
            return NONE;
        }
        String items = output.itemClassName();
        return switch (items) {
            case "Class2D" -> CLASSES_2D;
            case "Class3D" -> CLASSES_3D;
            case "Volume", "VolumeMask", "Tomogram", "TomoMask", "AverageSubTomogram", "SubTomogram" -> VOLUMES;
            case "TiltSeries", "TiltSeriesM" -> TILT_SERIES;
            case "Movie" -> MOVIES;
            case "Micrograph" -> MICROGRAPHS;
            default -> byHierarchy(output);
        };
    }

    private static GalleryKind byHierarchy(RunOutput output) {
        if (output.hierarchy().contains("SetOfVolumes")) {
            return VOLUMES;
        }
        if (output.hierarchy().contains("SetOfMicrographsBase")) {
            return MICROGRAPHS;
        }
        return output.hierarchy().contains("SetOfImages") ? PARTICLES : NONE;
    }

    /** The most items that are shown. */
    int most() {
        return most;
    }

    /** Whether they are taken from all over the set, instead of from its beginning. */
    boolean spread() {
        return spread;
    }

    /** Cells in a row. */
    int columns() {
        return columns;
    }

    /** Pixels of a cell's side. */
    int cell() {
        return cell;
    }

    /** Pixels around a cell. */
    int gap() {
        return gap;
    }

    /** Whether items are volumes, of which the middle is shown in colours. */
    public boolean volumes() {
        return this == VOLUMES || this == CLASSES_3D;
    }
}
