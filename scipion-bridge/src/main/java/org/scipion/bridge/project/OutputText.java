package org.scipion.bridge.project;

import java.util.List;
import org.scipion.bridge.KnownClass;
import org.scipion.model.Value;

/**
 * The text that Scipion shows for an object: what Python's {@code str()} gives for the classes of pyworkflow, pwem and
 * tomo. Which of these applies to a class is in the catalogue; a class with a text of its own that is not here, or that
 * the catalogue does not know, is shown as a set or by its name.
 */
final class OutputText {
    private static final double NO_SAMPLING = 99_999;

    private OutputText() {}

    /**
     * The text.
     *
     * @param value what the object is by itself, missing unless it is a plain number or text
     * @param sides its size in pixels in the order x, y, z; empty when unknown
     */
    static String of(StoredObject object, KnownClass known, Value value, List<Integer> sides) {
        return switch (known.textSource()) {
            case "Scalar" -> value instanceof Value.Missing ? "None" : value.text();
            case "LegacyProtocol" -> object.notes().label();
            case "SetOfImages" -> SetText.images(object, known, sides);
            case "TiltSeries" -> SetText.tiltSeries(object, known, sides);
            case "SetOfCoordinates" -> SetText.coordinates(object);
            case "SetOfCoordinates3D" -> SetText.coordinatesInVolumes(object);
            case "SetOfTomograms" -> SetText.tomograms(object, known, sides);
            case "Image" -> image(object, sides);
            case "Volume" ->
                image(object, sides) + (object.text("_halfMapFilenames").isEmpty() ? "" : " - w/halves");
            case "CTFModel" -> ModelText.ctf(object);
            case "Acquisition" -> ModelText.acquisition(object);
            case "Coordinate3D" -> ModelText.coordinateInVolume(object);
            case "LandmarkModel" -> ModelText.landmarks(object);
            case "Sequence" -> ModelText.sequence(object);
            case "AtomStruct" -> ModelText.atomStructure(object);
            default -> known.isA("Set") || SetShape.isSet(object) ? SetText.plain(object) : object.className();
        };
    }

    private static String image(StoredObject image, List<Integer> sides) {
        return image.className() + " (" + SetText.sides(sides) + ", " + SetText.pixel(image, NO_SAMPLING) + ")";
    }
}
