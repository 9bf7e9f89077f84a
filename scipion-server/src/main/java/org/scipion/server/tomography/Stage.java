package org.scipion.server.tomography;

import java.util.Arrays;
import java.util.Optional;
import org.scipion.server.outputs.ProjectOutput;

/** What an output is in the work that leads from tilt series to picks; the order is that of the work. */
enum Stage {
    /** Tilt series. */
    TILT_SERIES("SetOfTiltSeries", ""),
    /** CTFs of tilt series. */
    CTF("SetOfCTFTomoSeries", "_setOfTiltSeriesPointer"),
    /** Tomograms, and masks of them. */
    TOMOGRAM("SetOfTomograms", ""),
    /** Picks in tomograms. */
    COORDINATES("SetOfCoordinates3D", "_precedentsPointer");

    private final String className;
    private final String pointer;

    Stage(String className, String pointer) {
        this.className = className;
        this.pointer = pointer;
    }

    /** What an output is, empty if it is none of these. */
    static Optional<Stage> of(ProjectOutput output) {
        return Arrays.stream(values())
                .filter(stage -> output.isA(stage.className))
                .findFirst();
    }

    /** The output that one of this stage was made of by its own word. */
    Optional<ProjectOutput> origin(ProjectOutput output) {
        return pointer.isEmpty() ? Optional.empty() : output.pointedTo(pointer);
    }
}
