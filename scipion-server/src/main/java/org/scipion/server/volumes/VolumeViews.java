package org.scipion.server.volumes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Histogram;
import org.scipion.preview.PreviewException;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Rendering;
import org.scipion.preview.Shape;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.Statistics;
import org.scipion.preview.Volume;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.http.RequestException;
import org.scipion.server.http.rest.Json;
import org.scipion.server.images.PictureBatch;

/** What the volume viewer asks of one volume. Safe for use by many threads. */
final class VolumeViews {

    private final VolumeFiles files;

    VolumeViews(VolumeFiles files) {
        this.files = files;
    }

    /** The volume and facts about its values. */
    CachedAnswer info(AccessibleProject project, OutputVolume volume) {
        Map<String, Object> item = new LinkedHashMap<>();
        Json.mapper()
                .valueToTree(VolumeItem.of(volume, null))
                .properties()
                .forEach(e -> item.put(e.getKey(), e.getValue()));
        item.put("fileName", files.path(project, volume).toString());
        return files.answer(project, volume, "info " + item, opened -> info(item, opened));
    }

    private static PreviewAnswer info(Map<String, Object> item, Volume volume) {
        Shape shape = volume.shape();
        Statistics statistics = volume.statistics();
        Map<String, Object> info = new LinkedHashMap<>(item);
        info.put("dims", List.of(shape.depth(), shape.height(), shape.width()));
        info.put("xyzDims", List.of(shape.width(), shape.height(), shape.depth()));
        info.put("min", statistics.min());
        info.put("max", statistics.max());
        info.put("mean", statistics.mean());
        return PreviewAnswer.json(info, PreviewHeaders.none());
    }

    /** How often values occur. */
    CachedAnswer histogram(AccessibleProject project, OutputVolume volume, int bins) {
        return files.answer(project, volume, "histogram " + bins, opened -> {
            Histogram histogram = opened.histogram(bins);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("binEdges", histogram.edges().toArray());
            body.put("counts", histogram.counts().toArray());
            return PreviewAnswer.json(body, PreviewHeaders.none());
        });
    }

    /** One plane as a picture. */
    CachedAnswer slice(AccessibleProject project, OutputVolume volume, SliceRequest request) {
        String parameters = "slice " + request + " " + volume.samplingRate();
        return files.answer(project, volume, parameters, opened -> slice(volume, opened, opened.slice(request)));
    }

    private static PreviewAnswer slice(OutputVolume volume, Volume opened, Rendering rendering) {
        EncodedImage picture = rendering.image();
        PreviewHeaders headers = PreviewHeaders.none()
                .with("X-Preview-Schema", "scipion")
                .with("X-Preview-Kind", "image")
                .with("X-Preview-Name", volume.fileName())
                .with("X-Preview-Mime", picture.format().mime())
                .source(picture.width(), picture.height())
                .with("X-Preview-Depth", opened.shape().depth())
                .voxelSize(VolumeFiles.voxelSize(volume, opened))
                .with("X-Preview-Colormap", rendering.colourMap().name())
                .with("X-Preview-Format", picture.format().name())
                .note(rendering.note())
                .with("Content-Disposition", disposition(volume, rendering));
        return PreviewAnswer.of(picture, headers);
    }

    private static String disposition(OutputVolume volume, Rendering rendering) {
        return String.format(
                Locale.ROOT,
                "inline; filename=\"coords3d_%d_axis-%s_slice-%d.%s\"",
                volume.position(),
                rendering.axis().name().toLowerCase(Locale.ROOT),
                rendering.index(),
                rendering.image().format().extension());
    }

    /** Several planes; what cannot be drawn is told beside the others. */
    SliceBatchAnswer slices(AccessibleProject project, OutputVolume volume, String volumeId, SliceBatch batch) {
        List<SliceBatchAnswer.Slice> slices =
                PictureBatch.each(batch.places(), place -> slice(project, volume, batch, place));
        return SliceBatchAnswer.of(volumeId, batch.fmt() == null ? "webp" : batch.fmt(), slices);
    }

    private SliceBatchAnswer.Slice slice(
            AccessibleProject project, OutputVolume volume, SliceBatch batch, SliceBatch.Place place) {
        try {
            SliceRequest request = batch.parameters(place).request();
            return drawn(place, slice(project, volume, request).answer());
        } catch (PreviewException | RequestException e) {
            return new SliceBatchAnswer.Failed(place.axisOrZ(), place.indexOrFirst(), PictureBatch.reason(e));
        }
    }

    private static SliceBatchAnswer.Drawn drawn(SliceBatch.Place place, PreviewAnswer picture) {
        return new SliceBatchAnswer.Drawn(
                place.axisOrZ(),
                place.indexOrFirst(),
                picture.mime(),
                picture.dataUrl(),
                picture.headers().getOrDefault("X-Preview-Width", ""),
                picture.headers().getOrDefault("X-Preview-Height", ""));
    }

    /** The values of the volume, made smaller, in binary. */
    CachedAnswer values(AccessibleProject project, OutputVolume volume, ReductionRequest request) {
        return files.answer(
                project,
                volume,
                "values " + request,
                opened -> PreviewAnswer.of(
                        Scv3.of(opened.reduce(request)), "application/octet-stream", PreviewHeaders.none()));
    }

    /** The values of the volume, made smaller, as JSON that is written while it is sent. */
    ValuesAsJson valuesAsJson(AccessibleProject project, OutputVolume volume, ReductionRequest request) {
        return new ValuesAsJson(files.fresh(project, volume, opened -> opened.reduce(request)));
    }
}
