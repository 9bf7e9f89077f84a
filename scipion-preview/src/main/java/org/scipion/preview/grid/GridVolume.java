package org.scipion.preview.grid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Axis;
import org.scipion.preview.CropRequest;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Histogram;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Rendering;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Statistics;
import org.scipion.preview.SurfaceMesh;
import org.scipion.preview.SurfaceRequest;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.ValueRange;
import org.scipion.preview.Volume;
import org.scipion.preview.VolumeMetadata;
import org.scipion.preview.VoxelSize;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.reduce.Reductions;
import org.scipion.preview.render.CropRenderer;
import org.scipion.preview.render.SliceRenderer;
import org.scipion.preview.render.ThumbnailRenderer;
import org.scipion.preview.statistics.FullPass;
import org.scipion.preview.surface.Surfaces;

/** The volume that all formats of numbers share: they supply its {@link Voxels} and what their header tells. */
public final class GridVolume extends OpenedFile implements Volume {

    private final Voxels voxels;
    private final VolumeMetadata metadata;
    private final @Nullable ValueRange claimedRange;

    /** One volume under the media type {@code mime}. */
    public GridVolume(Opening opening, String mime, Voxels voxels, VoxelSize spacing) {
        this(opening, mime, voxels, described(voxels).withSpacing(spacing), null);
    }

    /** As the other; {@code claimedRange} is what the header tells of the values, which need not be true; null if it tells nothing. */
    public GridVolume(
            Opening opening, String mime, Voxels voxels, VolumeMetadata metadata, @Nullable ValueRange claimedRange) {
        super(opening, mime);
        this.voxels = voxels;
        this.metadata = metadata;
        this.claimedRange = claimedRange;
    }

    private static VolumeMetadata described(Voxels voxels) {
        return VolumeMetadata.of(voxels.shape(), voxels.type());
    }

    @Override
    public VolumeMetadata metadata() {
        return metadata;
    }

    @Override
    public Rendering slice(SliceRequest request) {
        return watched(() -> new SliceRenderer(voxels, limits()).render(request));
    }

    @Override
    public Rendering thumbnail(ThumbnailRequest request) {
        return watched(() -> new ThumbnailRenderer(voxels, limits()).render(located(request)));
    }

    /** The middle of a stack of volumes is that of one of them, not the border between two. */
    private ThumbnailRequest located(ThumbnailRequest request) {
        boolean central = request.section() == ThumbnailRequest.CENTRAL;
        return central ? request.withSection(metadata.central()) : request;
    }

    @Override
    public EncodedImage crop(CropRequest request) {
        return watched(() -> new CropRenderer(voxels).render(request));
    }

    @Override
    public float[] plane(Axis axis, int index) {
        if (index < 0 || index >= shape().size(axis)) {
            throw new InvalidRequestException(file().name() + " has planes 0 to " + (shape().size(axis) - 1)
                    + " across " + axis + ", not " + index);
        }
        return watched(() -> Plane.read(voxels, axis, index, 1, limits()).values());
    }

    @Override
    public ReducedVolume reduce(ReductionRequest request) {
        return watched(() -> Reductions.reduce(voxels, request, limits()));
    }

    @Override
    public SurfaceMesh surface(SurfaceRequest request) {
        return Surfaces.extract(reduce(request.reduction()), request);
    }

    @Override
    public Statistics statistics() {
        return opening().statistics().statistics(source(), () -> watched(() -> FullPass.statistics(voxels)));
    }

    @Override
    public Histogram histogram(int bins) {
        if (bins < 1 || bins > limits().histogramBins()) {
            throw new InvalidRequestException(
                    "A histogram has 1 to " + limits().histogramBins() + " bins, not " + bins);
        }
        return opening().statistics().histogram(source(), bins, () -> watched(() -> count(bins)));
    }

    /** A header that tells the true range, which the count confirms, saves a pass over all values. */
    private Histogram count(int bins) {
        Optional<Histogram> atOnce = opening().statistics().isKnown(source())
                ? Optional.empty()
                : claimedRange().flatMap(claimed -> FullPass.histogramIfRangeIsTrue(voxels, claimed, bins));
        return atOnce.orElseGet(() -> FullPass.histogram(voxels, statistics(), bins));
    }

    private Optional<ValueRange> claimedRange() {
        return Optional.ofNullable(claimedRange);
    }
}
