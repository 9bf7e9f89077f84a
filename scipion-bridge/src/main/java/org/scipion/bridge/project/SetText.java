package org.scipion.bridge.project;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.scipion.bridge.KnownClass;

/** The texts of sets: their kind, number of items, size and sampling, and whether they still grow. */
final class SetText {
    /** Most texts have the sign for the unit (U+212B), those of coordinates the letter (U+00C5). */
    private static final String PER_PIXEL = " \u212B/px";

    private static final String PER_PIXEL_OF_COORDINATES = " \u00C5/px";
    private static final double NO_SAMPLING = -999;
    private static final int WIDTH_OF_NAME = 20;

    /** What Scipion says of a set of tilt series without sides, as it fails to find any. */
    private static final String IMPOSSIBLE = "Couldn't convert the set to text.";

    private SetText() {}

    static String plain(StoredObject set) {
        String name = set.className();
        String padding = " ".repeat(Math.max(0, WIDTH_OF_NAME - name.length()));
        return name + padding + " (" + SetShape.size(set) + " items" + openMark(set) + ")";
    }

    static String images(StoredObject set, KnownClass known, List<Integer> sides) {
        boolean needsSides = known.dimensionsSource().equals("SetOfTiltSeries")
                || known.dimensionsSource().equals("TiltSeries");
        if (needsSides && sides.size() < 2) {
            return IMPOSSIBLE;
        }
        return kind(set, known) + " (" + SetShape.size(set) + " items, " + dimensions(set, known, sides) + ", "
                + pixel(set, NO_SAMPLING) + openMark(set) + ")";
    }

    /** Particles cut out of particles have a name of their own. */
    private static String kind(StoredObject set, KnownClass known) {
        return known.isA("SetOfParticles") && set.flag("_isSubParticles")
                ? "SubParticles"
                : set.className().replace("SetOf", "");
    }

    static String tiltSeries(StoredObject series, KnownClass known, List<Integer> sides) {
        return images(series, known, sides) + tiltMarks(series, false);
    }

    static String tomograms(StoredObject set, KnownClass known, List<Integer> sides) {
        String marks = mark(set, "_isHeterogeneous", "+het,")
                + mark(set, "_hasOddEven", "+oe,")
                + mark(set, "_ctfCorrected", "+ctf,");
        return set.className() + " (" + SetShape.size(set) + " items, " + dimensions(set, known, sides) + ", " + marks
                + " " + pixel(set, NO_SAMPLING) + openMark(set) + ")";
    }

    static String coordinates(StoredObject set) {
        String box = set.text("_boxSize");
        String sides = box.isEmpty() ? "No-Box" : " " + box + " x " + box;
        return set.className() + " (" + SetShape.size(set) + " items, " + sides + openMark(set) + ")";
    }

    static String coordinatesInVolumes(StoredObject set) {
        String box = set.text("_boxSize");
        String sides = box.isEmpty() ? "No-Box" : " " + box + " x " + box + " x " + box;
        OptionalDouble sampling = OutputSize.samplingRate(set);
        String pixel = sampling.isPresent() ? PythonNumber.fixed(sampling.getAsDouble()) : "None!!!";
        return set.className() + " (" + SetShape.size(set) + " items, " + sides + ", " + pixel
                + PER_PIXEL_OF_COORDINATES + openMark(set) + ")";
    }

    private static String dimensions(StoredObject set, KnownClass known, List<Integer> stored) {
        return switch (known.dimensionsSource()) {
            case "SetOfMovies" -> movies(set, stored);
            case "SetOfTiltSeries" -> tilts(set) + " x " + stored.get(0) + " x " + stored.get(1) + tiltMarks(set, true);
            case "SetOfTiltSeriesM" -> tilts(set) + " x " + sides(stored);
            case "TiltSeries" -> stored.get(0) + " x " + stored.get(1);
            default -> sides(stored);
        };
    }

    /** The frames count as third side; the range of frames follows. */
    private static String movies(StoredObject set, List<Integer> stored) {
        List<String> range = ScipionText.list(set.text("_firstFramesRange"));
        int first = range.isEmpty() ? 1 : ScipionText.wholeNumber(range.get(0)).orElse(1);
        int last = range.size() < 2 ? 0 : ScipionText.wholeNumber(range.get(1)).orElse(0);
        String shown = " [" + first + "-" + last + "]";
        if (stored.size() < 3) {
            return sides(stored) + shown;
        }
        int end = last == 0 ? stored.get(2) : last;
        return sides(List.of(stored.get(0), stored.get(1), end - first + 1)) + shown;
    }

    private static String tilts(StoredObject set) {
        String count = set.text("_anglesCount");
        return count.isEmpty() ? "None" : count;
    }

    private static String tiltMarks(StoredObject object, boolean isSetOfSeries) {
        List<String> marks = new ArrayList<>();
        marks.add(isSetOfSeries ? mark(object, "_isHeterogeneous", "+het") : "");
        marks.add(mark(object, "_hasAlignment", "+ali"));
        marks.add(mark(object, "_interpolated", "! interp"));
        marks.add(mark(object, "_ctfCorrected", "+ctf"));
        marks.add(mark(object, "_hasOddEven", "+oe"));
        return marks.stream()
                .filter(mark -> !mark.isEmpty())
                .map(mark -> ", " + mark)
                .collect(Collectors.joining());
    }

    /** The sides in pixels, the third only if it is more than one. */
    static String sides(List<Integer> sides) {
        if (sides.size() < 2) {
            return "No-Dim";
        }
        String plane = sides.get(0) + " x " + sides.get(1);
        return sides.size() > 2 && sides.get(2) > 1 ? plane + " x " + sides.get(2) : plane;
    }

    /** The pixel size, or another number where none is stored. */
    static String pixel(StoredObject object, double otherwise) {
        double stored = OutputSize.samplingRate(object).orElse(0);
        return PythonNumber.fixed(stored == 0 ? otherwise : stored) + PER_PIXEL;
    }

    private static String mark(StoredObject object, String flag, String mark) {
        return object.flag(flag) ? mark : "";
    }

    private static String openMark(StoredObject set) {
        return SetShape.isOpen(set) ? ", open set" : "";
    }
}
