package org.scipion.preview.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.VoxelSize;

/** The arrays of an HDF5 file that are shown: one of three dimensions, or one of two dimensions for each image of a stack. */
final class Hdf5Images {

    private static final String IMAGES = "MDF/images";
    private static final int MOST_NODES = 10_000;

    private final List<Dataset> images;
    private final Shape shape;
    private final SampleType type;
    private final VoxelSize voxelSize;

    private Hdf5Images(List<Dataset> images, VoxelSize voxelSize) {
        this.images = images;
        this.shape = shape(images);
        this.type = type(images.getFirst());
        this.voxelSize = voxelSize;
    }

    static Hdf5Images find(String name, HdfFile file) {
        List<Group> stack = eman(file);
        List<Dataset> images =
                stack.stream().map(group -> (Dataset) group.getChild("image")).toList();
        if (!images.isEmpty()) {
            boolean volume = images.getFirst().getDimensions().length == 3;
            return new Hdf5Images(volume ? images.subList(0, 1) : images, voxelSize(stack.getFirst()));
        }
        Dataset first = firstArray(file)
                .orElseThrow(() -> new UnsupportedFormatException(
                        name + " has no array of two or three dimensions; only images in HDF5 are shown"));
        return new Hdf5Images(List.of(first), VoxelSize.UNKNOWN);
    }

    private static List<Group> eman(HdfFile file) {
        Node mdf = file.getChild("MDF");
        if (!(mdf instanceof Group outer) || !(outer.getChild(IMAGES.substring(4)) instanceof Group images)) {
            return List.of();
        }
        return images.getChildren().values().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .filter(group -> group.getName().matches("\\d{1,9}") && group.getChild("image") instanceof Dataset)
                .sorted(Comparator.comparingInt(group -> Integer.parseInt(group.getName())))
                .toList();
    }

    private static Optional<Dataset> firstArray(Group root) {
        Deque<Node> waiting = new ArrayDeque<>(root.getChildren().values());
        for (int seen = 0; seen < MOST_NODES && !waiting.isEmpty(); seen++) {
            switch (waiting.remove()) {
                case Dataset array
                when isImage(array) -> {
                    return Optional.of(array);
                }
                case Group group -> waiting.addAll(group.getChildren().values());
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static boolean isImage(Dataset array) {
        int rank = array.getDimensions().length;
        return (rank == 2 || rank == 3)
                && !array.isCompound()
                && array.getJavaType().isPrimitive();
    }

    private static Shape shape(List<Dataset> images) {
        int[] sizes = images.getFirst().getDimensions();
        return sizes.length == 3
                ? new Shape(sizes[0], sizes[1], sizes[2])
                : new Shape(images.size(), sizes[0], sizes[1]);
    }

    private static SampleType type(Dataset image) {
        return switch (image.getJavaType().getName()) {
            case "byte" -> SampleType.INT8;
            case "short" -> SampleType.INT16;
            case "int" -> SampleType.INT32;
            case "double" -> SampleType.FLOAT64;
            default -> SampleType.FLOAT32;
        };
    }

    private static VoxelSize voxelSize(Group image) {
        double x = number(image, "EMAN.apix_x");
        double y = number(image, "EMAN.apix_y");
        double z = number(image, "EMAN.apix_z");
        return new VoxelSize(x, y, z);
    }

    private static double number(Group image, String name) {
        Attribute attribute = image.getAttribute(name);
        return attribute != null && attribute.getData() instanceof Number number ? number.doubleValue() : 0;
    }

    Shape shape() {
        return shape;
    }

    VoxelSize voxelSize() {
        return voxelSize;
    }

    SampleType type() {
        return type;
    }

    float[] section(int section) {
        boolean volume = images.size() == 1 && images.getFirst().getDimensions().length == 3;
        Dataset array = images.get(volume ? 0 : section);
        long[] start = volume ? new long[] {section, 0, 0} : new long[] {0, 0};
        int[] size = volume ? new int[] {1, shape.height(), shape.width()} : new int[] {shape.height(), shape.width()};
        checkNumbers(array);
        return Rows.flatten(array.getData(start, size), (int) shape.sectionPixels());
    }

    /** The library makes room for whatever length a number of the array is said to have before it looks for it in the file. */
    private static void checkNumbers(Dataset array) {
        int bytes = array.getDataType().getSize();
        if (bytes < 1 || bytes > Double.BYTES) {
            throw new UnsupportedFormatException(
                    array.getPath() + " holds numbers of " + bytes + " bytes; those of 1 to 8 are shown");
        }
    }
}
