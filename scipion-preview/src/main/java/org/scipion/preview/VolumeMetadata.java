package org.scipion.preview;

import java.util.List;
import java.util.Optional;

/**
 * What the header of a volume tells. Start with {@link #of} and change what differs.
 *
 * @param shape numbers of sections, rows and columns
 * @param sampleType how the samples are stored
 * @param spacing Å from a column, row and section to the next; {@link VoxelSize#UNKNOWN} if the file does not tell
 * @param volumes how many volumes of equal depth lie on end along the sections; 1 unless the file is a stack of volumes
 * @param axes directions of space that columns, rows and sections run along
 * @param labels lines of text that programs left in the header, without blanks at their ends
 */
public record VolumeMetadata(
        Shape shape, SampleType sampleType, VoxelSize spacing, int volumes, AxisOrder axes, List<String> labels) {

    /** Refuses volumes that do not share the sections evenly with {@link IllegalArgumentException}. */
    public VolumeMetadata {
        labels = List.copyOf(labels);
        if (volumes < 1 || shape.depth() % volumes != 0) {
            throw new IllegalArgumentException(shape.depth() + " sections are not those of " + volumes + " volumes");
        }
    }

    /** One volume along x, y and z whose voxel size is unknown. */
    public static VolumeMetadata of(Shape shape, SampleType sampleType) {
        return new VolumeMetadata(shape, sampleType, VoxelSize.UNKNOWN, 1, AxisOrder.XYZ, List.of());
    }

    /** The same with a voxel size. */
    public VolumeMetadata withSpacing(VoxelSize size) {
        return new VolumeMetadata(shape, sampleType, size, volumes, axes, labels);
    }

    /** The same as a stack of volumes. */
    public VolumeMetadata withVolumes(int count) {
        return new VolumeMetadata(shape, sampleType, spacing, count, axes, labels);
    }

    /** The same with other directions of space. */
    public VolumeMetadata withAxes(AxisOrder order) {
        return new VolumeMetadata(shape, sampleType, spacing, volumes, order, labels);
    }

    /** The same with lines of text. */
    public VolumeMetadata withLabels(List<String> lines) {
        return new VolumeMetadata(shape, sampleType, spacing, volumes, axes, lines);
    }

    /** Å per pixel as far as the file tells. */
    public Optional<VoxelSize> voxelSize() {
        return spacing.isKnown() ? Optional.of(spacing) : Optional.empty();
    }

    /** Sections of one volume. */
    public int sectionsPerVolume() {
        return shape.depth() / volumes;
    }

    /**
     * The section that shows item N of an address {@code N@path}: that one itself, or the middle one of the N-th volume if the file is a stack of
     * volumes.
     *
     * @param item 0-based
     * @throws InvalidRequestException if there is no such item
     */
    public int sectionOf(int item) {
        int items = volumes > 1 ? volumes : shape.depth();
        if (item < 0 || item >= items) {
            throw new InvalidRequestException("There are items 1 to " + items + ", not " + (item + 1L));
        }
        return volumes > 1 ? item * sectionsPerVolume() + sectionsPerVolume() / 2 : item;
    }

    /** The middle section; in a stack of volumes, that of the middle volume. */
    public int central() {
        return sectionOf((volumes > 1 ? volumes : shape.depth()) / 2);
    }
}
