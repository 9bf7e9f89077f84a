package org.scipion.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Axis;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Contrast;
import org.scipion.preview.ImageAddress;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.VolumeMetadata;
import picocli.CommandLine.Option;

/** Which picture of a file is wanted. */
final class PictureOptions {

    private static final int LONGEST_SIDE = 512;

    @Option(names = "--axis", paramLabel = "x|y|z", description = "Axis across the plane of a volume; z unless given.")
    private @Nullable String axis;

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "Plane of a volume, image of a stack or page of a PDF, from 0; the middle or the first unless"
                    + " given.")
    private @Nullable Integer index;

    @Option(names = "--colormap", paramLabel = "NAME", description = "Matplotlib's name, such as viridis or gray_r.")
    private String colourMap = "";

    @Option(
            names = "--window",
            arity = "2",
            paramLabel = "VALUE",
            description = "Values that become black and white; mean ± 2 standard deviations unless given.")
    private @Nullable List<Double> window;

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            description = "Longest side of the picture; ${DEFAULT-VALUE} unless given. Nothing is enlarged.")
    private int size = LONGEST_SIDE;

    @Option(names = "--histogram", description = "Draws how often the values of a volume occur instead.")
    private boolean histogram;

    private ImageAddress image = ImageAddress.parse("");

    Axis axis() {
        return axis == null ? Axis.Z : Axis.parse(axis);
    }

    OptionalInt index() {
        return index == null ? image.item() : OptionalInt.of(index);
    }

    /** The plane asked for of a volume; of a stack of volumes, an address names one of those. */
    OptionalInt plane(VolumeMetadata volume) {
        boolean ofVolumes = axis() == Axis.Z && volume.volumes() > 1;
        return ofVolumes && index == null && image.item().isPresent()
                ? OptionalInt.of(volume.sectionOf(image.item().getAsInt()))
                : index();
    }

    /** Takes the image of an address such as {@code 3@stack.mrcs}. */
    void select(ImageAddress address) {
        if (address.item().isPresent() && index != null) {
            throw new InvalidRequestException("Give either " + address.position() + "@ or --index, not both");
        }
        image = address;
    }

    /** Where a plane was asked for that is not there, in the words in which it was asked for. */
    String absent(int planes) {
        return image.item().isPresent()
                ? "has " + planes + " images, but no image " + image.position()
                : "has planes 0 to " + (planes - 1) + " across " + axis().name().toLowerCase(Locale.ROOT) + ", not "
                        + index;
    }

    ColourMap colourMap() {
        return ColourMap.named(colourMap);
    }

    Contrast contrast() {
        return window == null ? Contrast.clipped() : Contrast.window(window.get(0), window.get(1));
    }

    /** Whether the usual look of small pictures will do, which is smoother than a plane of single samples. */
    boolean isUsual() {
        return axis() == Axis.Z && window == null;
    }

    int size() {
        return size;
    }

    boolean histogram() {
        return histogram;
    }
}
