package org.scipion.preview;

import java.util.Optional;

/**
 * A grid of numbers: a map, tomogram, stack of images, movie, or a single micrograph (depth 1). The axes are those of the file, never
 * permuted: the array's order is (z, y, x), where z means sections, y rows and x columns, whatever {@link VolumeMetadata#axes()} they run along.
 */
public non-sealed interface Volume extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.VOLUME;
    }

    /** What the header tells. */
    VolumeMetadata metadata();

    /** Numbers of sections, rows and columns. */
    default Shape shape() {
        return metadata().shape();
    }

    /** How the samples are stored. */
    default SampleType sampleType() {
        return metadata().sampleType();
    }

    /** Å per pixel as far as the file tells. */
    default Optional<VoxelSize> voxelSize() {
        return metadata().voxelSize();
    }

    /** One plane as a picture. */
    Rendering slice(SliceRequest request);

    /** A small picture of one section. */
    Rendering thumbnail(ThumbnailRequest request);

    /** A small picture of what surrounds a place; of a place outside of the volume it is black. */
    EncodedImage crop(CropRequest request);

    /**
     * The values of one plane, rows on end, in the order given at {@link SliceRequest}; not finite values are kept.
     *
     * @param index 0-based
     * @throws InvalidRequestException if there is no such plane
     */
    float[] plane(Axis axis, int index);

    /** The whole volume, made smaller. */
    ReducedVolume reduce(ReductionRequest request);

    /**
     * An isosurface of the reduced volume.
     *
     * @throws InvalidRequestException if the values are constant, the level lies outside of them, or there is no surface
     */
    SurfaceMesh surface(SurfaceRequest request);

    /** Facts about all values; read once for each version of a file. */
    Statistics statistics();

    /**
     * How often values occur.
     *
     * @param bins number of bins, 1 to {@link Limits#histogramBins()}
     */
    Histogram histogram(int bins);
}
