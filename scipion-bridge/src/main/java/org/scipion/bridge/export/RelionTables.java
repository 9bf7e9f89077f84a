package org.scipion.bridge.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.Value;

/** Which labels of RELION the attributes of a set's items have (RELION's metadata labels, version 3.1 and later). */
final class RelionTables {
    private static final String MATRIX = "_transform._matrix";
    private final ScipionSet set;
    private final List<StarTable.Column> columns = new ArrayList<>();

    private RelionTables(ScipionSet set) {
        this.set = set;
    }

    static StarTable of(ScipionSet set) {
        RelionTables tables = new RelionTables(set);
        return switch (set.schema().itemClass()) {
            case "Particle", "SubParticle" -> tables.particles();
            case "Micrograph", "Movie" -> tables.micrographs();
            case "CTFModel" -> tables.ctfs();
            case "Coordinate" -> tables.coordinates();
            case "TiltImage" -> tables.tiltImages();
            default -> tables.others();
        };
    }

    private StarTable particles() {
        column("rlnImageId", item -> Long.toString(item.id()));
        whenPresent("rlnCoordinateX", "_coordinate._x");
        whenPresent("rlnCoordinateY", "_coordinate._y");
        whenPresent("rlnMicrographName", "_coordinate._micName");
        column("rlnImageName", RelionTables::location);
        ctf("_ctfModel.");
        alignment();
        whenPresent("rlnClassNumber", "_classId");
        return withOptics("particles");
    }

    private StarTable micrographs() {
        column(
                set.schema().itemClass().equals("Movie") ? "rlnMicrographMovieName" : "rlnMicrographName",
                RelionTables::location);
        ctf("_ctfModel.");
        return withOptics(set.schema().itemClass().equals("Movie") ? "movies" : "micrographs");
    }

    /** A CTF has the id of its micrograph, and no name of it. */
    private StarTable ctfs() {
        column("rlnImageId", item -> Long.toString(item.id()));
        ctf("_");
        whenPresent("rlnCtfImage", "_psdFile");
        return new StarTable("micrographs", List.of(), columns);
    }

    private StarTable coordinates() {
        whenPresent("rlnCoordinateX", "_x");
        whenPresent("rlnCoordinateY", "_y");
        whenPresent("rlnMicrographName", "_micName");
        return new StarTable("coordinates", List.of(), columns);
    }

    private StarTable tiltImages() {
        column("rlnMicrographName", RelionTables::location);
        whenPresent("rlnTomoName", "_tsId");
        whenPresent("rlnTomoNominalStageTiltAngle", "_tiltAngle");
        whenPresent("rlnTomoNominalTiltAxisAngle", "_acquisition._tiltAxisAngle");
        whenPresent("rlnMicrographPreExposure", "_acquisition._doseInitial");
        return new StarTable("tilt_images", List.of(), columns);
    }

    private StarTable others() {
        column("id", item -> Long.toString(item.id()));
        column("enabled", item -> item.enabled() ? "1" : "0");
        set.schema().columns().stream()
                .filter(attribute -> attribute.kind() != SetColumn.Kind.OBJECT)
                .forEach(attribute -> whenPresent(attribute.path().replaceFirst("^_", ""), attribute.path()));
        return new StarTable("items", List.of(), columns);
    }

    private void ctf(String prefix) {
        whenPresent("rlnDefocusU", prefix + "_defocusU", prefix + "defocusU");
        whenPresent("rlnDefocusV", prefix + "_defocusV", prefix + "defocusV");
        whenPresent("rlnDefocusAngle", prefix + "_defocusAngle", prefix + "defocusAngle");
        whenPresent("rlnCtfMaxResolution", prefix + "_resolution", prefix + "resolution");
        whenPresent("rlnCtfFigureOfMerit", prefix + "_fitQuality", prefix + "fitQuality");
        whenPresent("rlnPhaseShift", prefix + "_phaseShift", prefix + "phaseShift");
    }

    private void alignment() {
        String kind = set.properties().getOrDefault("_alignment", "None");
        if (set.schema().indexOf(MATRIX).isEmpty() || kind.equals("None")) {
            return;
        }
        boolean isProjection = !kind.equals("2D");
        double pixel = samplingRate();
        column(
                "rlnOriginXAngst",
                item -> StarText.number(orientation(item, isProjection).x() * pixel));
        column(
                "rlnOriginYAngst",
                item -> StarText.number(orientation(item, isProjection).y() * pixel));
        if (isProjection) {
            column(
                    "rlnOriginZAngst",
                    item -> StarText.number(orientation(item, true).z() * pixel));
            column(
                    "rlnAngleRot",
                    item -> StarText.number(orientation(item, true).rot()));
            column(
                    "rlnAngleTilt",
                    item -> StarText.number(orientation(item, true).tilt()));
            column(
                    "rlnAnglePsi",
                    item -> StarText.number(orientation(item, true).psi()));
        } else {
            column("rlnAnglePsi", item -> StarText.number(inPlane(orientation(item, false))));
        }
    }

    private static double inPlane(Orientation orientation) {
        return -(orientation.rot() + orientation.psi());
    }

    private static Orientation orientation(SetItem item, boolean isProjection) {
        return Orientation.of(item.value(MATRIX).text(), isProjection);
    }

    private StarTable withOptics(String name) {
        column("rlnOpticsGroup", item -> "1");
        boolean isMicrograph = !name.equals("particles");
        Map<String, String> properties = set.properties();
        String sides = properties.getOrDefault("_firstDim", "0");
        String width = sides.contains(",") ? sides.substring(0, sides.indexOf(',')) : sides;
        List<StarTable.Optics> optics = List.of(
                new StarTable.Optics("rlnOpticsGroupName", "opticsGroup1"),
                new StarTable.Optics("rlnOpticsGroup", "1"),
                new StarTable.Optics(
                        isMicrograph ? "rlnMicrographPixelSize" : "rlnImagePixelSize", number("_samplingRate")),
                new StarTable.Optics("rlnVoltage", number("_acquisition._voltage")),
                new StarTable.Optics("rlnSphericalAberration", number("_acquisition._sphericalAberration")),
                new StarTable.Optics("rlnAmplitudeContrast", number("_acquisition._amplitudeContrast")),
                new StarTable.Optics("rlnImageSize", width),
                new StarTable.Optics("rlnImageDimensionality", "2"));
        return new StarTable(name, optics, columns);
    }

    private String number(String property) {
        try {
            return StarText.number(Double.parseDouble(set.properties().getOrDefault(property, "0")));
        } catch (NumberFormatException notANumber) {
            return "0";
        }
    }

    private double samplingRate() {
        double rate = Double.parseDouble(number("_samplingRate"));
        return rate > 0 ? rate : 1;
    }

    private void column(String label, Function<SetItem, String> value) {
        columns.add(new StarTable.Column(label, value));
    }

    /** Takes the first of the attributes that the set has. */
    private void whenPresent(String label, String... paths) {
        for (String path : paths) {
            var index = set.schema().indexOf(path);
            if (index.isPresent()) {
                SetColumn.Kind kind =
                        set.schema().columns().get(index.getAsInt()).kind();
                boolean isNumber = kind == SetColumn.Kind.WHOLE || kind == SetColumn.Kind.REAL;
                column(label, item -> StarText.of(item.values().get(index.getAsInt()), isNumber));
                return;
            }
        }
    }

    /** A slice of a stack as RELION names it; index 0 means the whole file. */
    private static String location(SetItem item) {
        String file = item.value("_filename").text();
        long index = item.value("_index") instanceof Value.Whole whole ? whole.number() : 0;
        return index > 0 ? String.format(Locale.ROOT, "%06d@%s", index, file) : file;
    }
}
