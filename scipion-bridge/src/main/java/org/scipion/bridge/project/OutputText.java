package org.scipion.bridge.project;

import org.scipion.bridge.KnownClass;
import org.scipion.model.Value;

/**
 * The text that Scipion shows for an object: what Python's {@code str()} gives for the classes of pyworkflow, pwem and
 * tomo. Which of these applies to a class is in the catalogue; a class with a text of its own that is not here, or that
 * the catalogue does not know, is shown as a set or by its name.
 */
final class OutputText {
    private static final double NO_SAMPLING = 99_999;
    private final OutputSize size;
    private final SetText sets;

    OutputText(OutputSize size) {
        this.size = size;
        this.sets = new SetText(size);
    }

    String of(StoredObject object, KnownClass known, Value value) {
        return switch (known.textSource()) {
            case "Scalar" -> value instanceof Value.Missing ? "None" : value.text();
            case "LegacyProtocol" -> object.notes().label();
            case "SetOfImages" -> sets.images(object, known);
            case "TiltSeries" -> sets.tiltSeries(object, known);
            case "SetOfCoordinates" -> sets.coordinates(object);
            case "SetOfCoordinates3D" -> sets.coordinatesInVolumes(object);
            case "SetOfTomograms" -> sets.tomograms(object, known);
            case "Image" -> image(object, known);
            case "Volume" ->
                image(object, known) + (object.text("_halfMapFilenames").isEmpty() ? "" : " - w/halves");
            case "CTFModel" -> ModelText.ctf(object);
            case "Acquisition" -> ModelText.acquisition(object);
            case "Coordinate3D" -> ModelText.coordinateInVolume(object);
            case "LandmarkModel" -> ModelText.landmarks(object);
            case "Sequence" -> ModelText.sequence(object);
            case "AtomStruct" -> ModelText.atomStructure(object);
            default -> known.isA("Set") || SetShape.isSet(object) ? SetText.plain(object) : object.className();
        };
    }

    private String image(StoredObject image, KnownClass known) {
        return image.className() + " (" + SetText.sides(size.of(image, known)) + ", "
                + SetText.pixel(image, NO_SAMPLING) + ")";
    }
}
