package org.scipion.bridge.export;

import java.util.List;
import java.util.Optional;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetItem;
import org.scipion.model.Value;

/**
 * RELION's tables of tilt series (version 5): one of all series, and one of the tilt images of each, which has the series'
 * name.
 */
final class TiltSeriesTables {
    private static final String MATRIX = "_transform._matrix";
    private static final String AXIS = "_acquisition._tiltAxisAngle";

    private TiltSeriesTables() {}

    /** All series; the pixel size is that of the images at hand, as Scipion keeps no other. */
    static StarTable global(ScipionSet set) {
        StarColumns columns = new StarColumns(set.schema());
        columns.addIfPresent("rlnTomoName", "_tsId");
        columns.add("rlnTomoTiltSeriesStarFile", item -> "tilt_series/" + name(item) + ".star");
        columns.addIfPresent("rlnVoltage", "_acquisition._voltage");
        columns.addIfPresent("rlnSphericalAberration", "_acquisition._sphericalAberration");
        columns.addIfPresent("rlnAmplitudeContrast", "_acquisition._amplitudeContrast");
        columns.addIfPresent("rlnMicrographOriginalPixelSize", "_samplingRate");
        columns.add("rlnTomoHand", item -> StarText.number(-1));
        columns.add("rlnOpticsGroupName", item -> "opticsGroup1");
        columns.addIfPresent("rlnTomoTiltSeriesPixelSize", "_samplingRate");
        return new StarTable("global", List.of(), columns.columns());
    }

    /** The images of one series. */
    static StarTable images(ScipionSet set) {
        StarColumns columns = new StarColumns(set.schema());
        columns.add("rlnMicrographName", StarColumns::location);
        columns.add("rlnTomoTiltMovieFrameCount", item -> "1");
        columns.addIfPresent("rlnTomoNominalStageTiltAngle", "_tiltAngle");
        columns.add("rlnTomoNominalTiltAxisAngle", item -> StarText.of(axis(item, set.owner()), true));
        columns.addIfPresent("rlnMicrographPreExposure", "_acquisition._doseInitial");
        if (set.schema().indexOf(MATRIX).isPresent()) {
            addAlignment(columns);
        }
        return new StarTable(
                set.owner().map(TiltSeriesTables::name).orElse("tilt_images"), List.of(), columns.columns());
    }

    /** The in-plane rotation in degrees and the shift in Å that bring the tomogram's projection onto the image. */
    private static void addAlignment(StarColumns columns) {
        columns.addNumber("rlnTomoXTilt", item -> 0.0);
        columns.addIfPresent("rlnTomoYTilt", "_tiltAngle");
        columns.addNumber("rlnTomoZRot", item -> alignment(item).rotation());
        columns.addNumber("rlnTomoXShiftAngst", item -> alignment(item).x() * samplingRate(item));
        columns.addNumber("rlnTomoYShiftAngst", item -> alignment(item).y() * samplingRate(item));
    }

    private static PlaneAlignment alignment(SetItem item) {
        return item.matrix(MATRIX).map(PlaneAlignment::of).orElse(PlaneAlignment.NONE);
    }

    private static double samplingRate(SetItem item) {
        return item.value("_samplingRate") instanceof Value.Real rate ? rate.number() : 1;
    }

    /** An image may leave the axis to its series. */
    private static Value axis(SetItem image, Optional<SetItem> series) {
        return image.value(AXIS) instanceof Value.Missing
                ? series.map(item -> item.value(AXIS)).orElse(Value.MISSING)
                : image.value(AXIS);
    }

    private static String name(SetItem series) {
        String name = series.value("_tsId").text().replaceAll("\\s+", "_");
        return name.isEmpty() ? "tilt_images" : name;
    }
}
