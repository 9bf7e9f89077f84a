package org.scipion.bridge.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.scipion.bridge.catalogue.KnownClass;
import org.scipion.model.Value;

/**
 * The text that Scipion shows for an object: what Python's {@code str()} gives for the classes of pyworkflow, pwem and
 * tomo. Which of these applies to a class is in the catalogue; a class with a text of its own that is not here, or that
 * the catalogue does not know, is shown as a set or by its name.
 */
final class OutputText {
    /** Most texts have the sign for the unit (U+212B), those of coordinates the letter (U+00C5). */
    private static final String PER_PIXEL = " \u212B/px";

    private static final String PER_PIXEL_OF_COORDINATES = " \u00C5/px";
    private static final double NO_SET_SAMPLING = -999;
    private static final double NO_IMAGE_SAMPLING = 99_999;
    private final OutputSize size;

    OutputText(OutputSize size) {
        this.size = size;
    }

    String of(StoredObject object, KnownClass known, Value value) {
        return switch (known.textSource()) {
            case "Scalar" -> value instanceof Value.Missing ? "None" : value.text();
            case "LegacyProtocol" -> object.notes().label();
            case "SetOfImages" -> imageSet(object, known);
            case "SetOfCoordinates" -> coordinates(object, false);
            case "SetOfCoordinates3D" -> coordinates(object, true);
            case "SetOfTomograms" -> tomograms(object, known);
            case "Image" -> image(object, known);
            case "Volume" ->
                image(object, known) + (object.text("_halfMapFilenames").isEmpty() ? "" : " - w/halves");
            case "Sequence" -> "Sequence (name = " + object.text("_name") + ")\n";
            case "AtomStruct" -> atomStructure(object);
            default -> SetShape.isSet(object) ? plainSet(object) : object.className();
        };
    }

    private static String plainSet(StoredObject set) {
        String name = set.className();
        String padding = " ".repeat(Math.max(0, 20 - name.length()));
        return name + padding + " (" + SetShape.size(set) + " items" + openMark(set) + ")";
    }

    private String imageSet(StoredObject set, KnownClass known) {
        return set.className().replace("SetOf", "") + " (" + SetShape.size(set) + " items, " + dimensions(set, known)
                + ", " + fixed(nonZero(set, NO_SET_SAMPLING)) + PER_PIXEL + openMark(set) + ")";
    }

    private String tomograms(StoredObject set, KnownClass known) {
        String marks = mark(set, "_isHeterogeneous", "+het,")
                + mark(set, "_hasOddEven", "+oe,")
                + mark(set, "_ctfCorrected", "+ctf,");
        return set.className() + " (" + SetShape.size(set) + " items, " + dimensions(set, known) + ", " + marks + " "
                + fixed(nonZero(set, NO_SET_SAMPLING)) + PER_PIXEL + openMark(set) + ")";
    }

    private static String coordinates(StoredObject set, boolean inVolumes) {
        String box = set.text("_boxSize");
        String sides = " " + box + " x " + box + (inVolumes ? " x " + box : "");
        String sampling = OutputSize.samplingRate(set).isPresent()
                ? fixed(OutputSize.samplingRate(set).getAsDouble())
                : "None!!!";
        return set.className() + " (" + SetShape.size(set) + " items, " + (box.isEmpty() ? "No-Box" : sides)
                + (inVolumes ? ", " + sampling + PER_PIXEL_OF_COORDINATES : "") + openMark(set) + ")";
    }

    private String image(StoredObject image, KnownClass known) {
        return image.className() + " (" + sides(size.of(image, known)) + ", " + fixed(nonZero(image, NO_IMAGE_SAMPLING))
                + PER_PIXEL + ")";
    }

    private static String atomStructure(StoredObject structure) {
        return structure.className() + " (pseudoatoms=" + (structure.flag("_pseudoatoms") ? "True" : "False")
                + ", volume=False)";
    }

    private String dimensions(StoredObject set, KnownClass known) {
        List<Integer> stored = size.of(set, known);
        return switch (known.dimensionsSource()) {
            case "SetOfMovies" -> movies(set, stored);
            case "SetOfTiltSeries" -> tilts(set) + " x " + side(stored, 0) + " x " + side(stored, 1) + tiltMarks(set);
            case "SetOfTiltSeriesM" -> tilts(set) + " x " + stored;
            case "TiltSeries" -> side(stored, 0) + " x " + side(stored, 1);
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

    private static String tiltMarks(StoredObject set) {
        List<String> marks = new ArrayList<>();
        marks.add(mark(set, "_isHeterogeneous", "+het"));
        marks.add(mark(set, "_hasAlignment", "+ali"));
        marks.add(mark(set, "_interpolated", "! interp"));
        marks.add(mark(set, "_ctfCorrected", "+ctf"));
        marks.add(mark(set, "_hasOddEven", "+oe"));
        return marks.stream()
                .filter(mark -> !mark.isEmpty())
                .map(mark -> ", " + mark)
                .collect(Collectors.joining());
    }

    private static String sides(List<Integer> sides) {
        if (sides.isEmpty()) {
            return "No-Dim";
        }
        String plane = side(sides, 0) + " x " + side(sides, 1);
        return sides.size() > 2 && sides.get(2) > 1 ? plane + " x " + sides.get(2) : plane;
    }

    private static String side(List<Integer> sides, int index) {
        return index < sides.size() ? Integer.toString(sides.get(index)) : "?";
    }

    private static String mark(StoredObject object, String flag, String mark) {
        return object.flag(flag) ? mark : "";
    }

    private static String openMark(StoredObject set) {
        return SetShape.isOpen(set) ? ", open set" : "";
    }

    private static double nonZero(StoredObject object, double otherwise) {
        OptionalDouble sampling = OutputSize.samplingRate(object);
        return sampling.isPresent() && sampling.getAsDouble() != 0 ? sampling.getAsDouble() : otherwise;
    }

    /** Two decimals of the exact binary number, ties to even, as Python rounds. */
    private static String fixed(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                : new Value.Real(number).text();
    }
}
