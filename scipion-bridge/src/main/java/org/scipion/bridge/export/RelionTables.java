package org.scipion.bridge.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Which labels of RELION the attributes of a set's items have (RELION's metadata labels, version 3.1 and later). */
final class RelionTables {
    private static final String MATRIX = "_transform._matrix";
    private final ScipionSet set;
    private final StarColumns columns;

    private RelionTables(ScipionSet set) {
        this.set = set;
        this.columns = new StarColumns(set.schema());
    }

    static StarTable of(ScipionSet set) {
        RelionTables tables = new RelionTables(set);
        return switch (set.schema().itemClass()) {
            case "Particle", "SubParticle" -> tables.particles();
            case "Micrograph", "Movie" -> tables.micrographs();
            case "CTFModel" -> tables.ctfs();
            case "Coordinate" -> tables.coordinates();
            case "TiltSeries" -> TiltSeriesTables.global(set);
            case "TiltImage" -> TiltSeriesTables.images(set);
            default -> tables.others();
        };
    }

    private StarTable particles() {
        columns.add("rlnImageId", item -> Long.toString(item.id()));
        columns.addIfPresent("rlnCoordinateX", "_coordinate._x");
        columns.addIfPresent("rlnCoordinateY", "_coordinate._y");
        columns.addIfPresent("rlnMicrographName", "_coordinate._micName");
        columns.add("rlnImageName", StarColumns::location);
        columns.addCtf("_ctfModel.");
        alignment();
        columns.addIfPresent("rlnClassNumber", "_classId");
        return withOptics("particles", set);
    }

    private StarTable micrographs() {
        boolean areMovies = set.schema().itemClass().equals("Movie");
        columns.add(areMovies ? "rlnMicrographMovieName" : "rlnMicrographName", StarColumns::location);
        columns.addCtf("_ctfModel.");
        return withOptics(areMovies ? "movies" : "micrographs", set);
    }

    /** A CTF has the id of its micrograph, and no name of it: RELION gets the names if the micrographs are known. */
    private StarTable ctfs() {
        Map<Long, String> names = micrographNames();
        columns.add("rlnImageId", item -> Long.toString(item.id()));
        if (set.micrographs().isPresent()) {
            columns.add("rlnMicrographName", item -> names.getOrDefault(item.id(), "None"));
        }
        columns.addCtf("_");
        columns.addIfPresent("rlnCtfImage", "_psdFile");
        return set.micrographs()
                .map(micrographs -> withOptics("micrographs", micrographs))
                .orElseGet(() -> new StarTable("micrographs", List.of(), columns.columns()));
    }

    private StarTable coordinates() {
        columns.addIfPresent("rlnCoordinateX", "_x");
        columns.addIfPresent("rlnCoordinateY", "_y");
        if (set.micrographs().isPresent()) {
            Map<Long, String> names = micrographNames();
            columns.add("rlnMicrographName", item -> micrographName(item, names));
        } else {
            columns.addIfPresent("rlnMicrographName", "_micName");
        }
        return new StarTable("coordinates", List.of(), columns.columns());
    }

    private static String micrographName(SetItem coordinate, Map<Long, String> names) {
        String name = coordinate.value("_micId") instanceof Value.Whole id ? names.get(id.number()) : null;
        return name == null ? coordinate.value("_micName").text() : name;
    }

    private Map<Long, String> micrographNames() {
        Map<Long, String> names = new HashMap<>();
        set.micrographs()
                .ifPresent(micrographs ->
                        micrographs.forEach(SetQuery.ALL, item -> names.put(item.id(), StarColumns.location(item))));
        return names;
    }

    private StarTable others() {
        columns.add("id", item -> Long.toString(item.id()));
        columns.add("enabled", item -> item.enabled() ? "1" : "0");
        set.schema().columns().stream()
                .filter(attribute -> attribute.kind() != SetColumn.Kind.OBJECT)
                .forEach(attribute -> columns.addIfPresent(attribute.path().replaceFirst("^_", ""), attribute.path()));
        return new StarTable("items", List.of(), columns.columns());
    }

    private void alignment() {
        String kind = set.properties().getOrDefault("_alignment", "None");
        if (set.schema().indexOf(MATRIX).isEmpty() || kind.equals("None")) {
            return;
        }
        boolean isProjection = !kind.equals("2D");
        double pixel = samplingRate();
        columns.addNumber(
                "rlnOriginXAngst", item -> orientation(item, isProjection).x() * pixel);
        columns.addNumber(
                "rlnOriginYAngst", item -> orientation(item, isProjection).y() * pixel);
        if (isProjection) {
            columns.addNumber("rlnOriginZAngst", item -> orientation(item, true).z() * pixel);
            columns.addNumber("rlnAngleRot", item -> orientation(item, true).rot());
            columns.addNumber("rlnAngleTilt", item -> orientation(item, true).tilt());
            columns.addNumber("rlnAnglePsi", item -> orientation(item, true).psi());
        } else {
            columns.addNumber("rlnAnglePsi", item -> inPlane(orientation(item, false)));
        }
    }

    private static double inPlane(Orientation orientation) {
        return -(orientation.rot() + orientation.psi());
    }

    private static Orientation orientation(SetItem item, boolean isProjection) {
        return item.matrix(MATRIX)
                .map(matrix -> Orientation.of(matrix, isProjection))
                .orElse(Orientation.NONE);
    }

    /** All items are one optics group, with the microscope and the image size of a set. */
    private StarTable withOptics(String name, ScipionSet images) {
        columns.add("rlnOpticsGroup", item -> "1");
        boolean isMicrograph = !name.equals("particles");
        String sides = images.properties().getOrDefault("_firstDim", "0");
        String width = sides.contains(",") ? sides.substring(0, sides.indexOf(',')) : sides;
        List<StarTable.Optics> optics = List.of(
                new StarTable.Optics("rlnOpticsGroupName", "opticsGroup1"),
                new StarTable.Optics("rlnOpticsGroup", "1"),
                new StarTable.Optics(
                        isMicrograph ? "rlnMicrographPixelSize" : "rlnImagePixelSize", number(images, "_samplingRate")),
                new StarTable.Optics("rlnVoltage", number(images, "_acquisition._voltage")),
                new StarTable.Optics("rlnSphericalAberration", number(images, "_acquisition._sphericalAberration")),
                new StarTable.Optics("rlnAmplitudeContrast", number(images, "_acquisition._amplitudeContrast")),
                new StarTable.Optics("rlnImageSize", width),
                new StarTable.Optics("rlnImageDimensionality", "2"));
        return new StarTable(name, optics, columns.columns());
    }

    private static String number(ScipionSet images, String property) {
        try {
            return StarText.number(Double.parseDouble(images.properties().getOrDefault(property, "0")));
        } catch (NumberFormatException notANumber) {
            return "0";
        }
    }

    private double samplingRate() {
        double rate = Double.parseDouble(number(set, "_samplingRate"));
        return rate > 0 ? rate : 1;
    }
}
