package org.scipion.bridge.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.scipion.bridge.KnownClass;

/** Size and sampling rate of an output: as stored for sets, from the file's header for single images and volumes. */
final class OutputSize {
    private static final Set<String> MRC_ENDINGS = Set.of("mrc", "mrcs", "st", "rec", "ali", "map");
    private final Path projectFolder;

    OutputSize(Path projectFolder) {
        this.projectFolder = projectFolder;
    }

    /** Sides in pixels in the order x, y, z; nothing when unknown. */
    List<Integer> of(StoredObject object, KnownClass known) {
        if (known.isA("Image") && !known.isA("Set")) {
            return ofFile(object.text("_filename"), known);
        }
        return ScipionText.list(object.text("_firstDim")).stream()
                .flatMap(side -> ScipionText.wholeNumber(side).stream().boxed())
                .toList();
    }

    private List<Integer> ofFile(String fileName, KnownClass known) {
        String name = fileName.replaceFirst(":[a-z]+$", "");
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (name.isEmpty() || name.indexOf('\0') >= 0 || !MRC_ENDINGS.contains(ending)) {
            return List.of();
        }
        boolean isStackOfImages = fileName.endsWith("mrcs") && !known.isA("Volume");
        Optional<MrcSize> size = MrcSize.of(projectFolder.resolve(name));
        return size.map(sides -> List.of(sides.x(), sides.y(), isStackOfImages ? 1 : sides.z()))
                .orElse(List.of());
    }

    /** Pixel or voxel size in Å as stored. */
    static OptionalDouble samplingRate(StoredObject object) {
        return object.realNumber("_samplingRate");
    }
}
