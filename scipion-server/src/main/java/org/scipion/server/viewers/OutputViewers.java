package org.scipion.server.viewers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scipion.preview.Previews;
import org.scipion.server.coordinates2d.Coordinates2dResource;
import org.scipion.server.coordinates2d.NewPicksResource;
import org.scipion.server.coordinates3d.Coordinates3dResource;
import org.scipion.server.coordinates3d.NewPointsResource;
import org.scipion.server.ctf.CtfResource;
import org.scipion.server.ctf.CtfTomoResource;
import org.scipion.server.ctf.NewCtfSeriesResource;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.DataFiles;
import org.scipion.server.files.FilePreviews;
import org.scipion.server.fsc.FscResource;
import org.scipion.server.galleries.OutputPictures;
import org.scipion.server.galleries.OutputPreviewResource;
import org.scipion.server.images.FileImages;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.tables.TableParts;
import org.scipion.server.thumbnails.ThumbnailParts;
import org.scipion.server.tiltseries.NewTiltSeriesResource;
import org.scipion.server.tiltseries.TiltSeriesResource;
import org.scipion.server.tomography.ContextResource;
import org.scipion.server.volumes.SliceAnswers;
import org.scipion.server.volumes.SurfaceResource;
import org.scipion.server.volumes.VolumeFiles;
import org.scipion.server.volumes.VolumesResource;

/** The viewers of outputs: they share the way to outputs and one cache of finished answers. */
public final class OutputViewers {

    private final Outputs outputs;
    private final FileImages images;
    private final VolumeFiles volumes;
    private final SliceAnswers slices;
    private final List<Object> tables;
    private final List<Object> pictures;

    /** Viewers of what the given runs made. */
    public OutputViewers(ProjectRuns runs, DataFiles files, Previews previews, AnswerCache cache) {
        this.outputs = new Outputs(runs);
        this.images = new FileImages(files);
        this.volumes = new VolumeFiles(files);
        this.slices = new SliceAnswers(volumes, cache);
        OutputPictures several = new OutputPictures(files, images, cache);
        this.tables = TableParts.resources(outputs, images, previews);
        this.pictures = Stream.concat(
                        Stream.of(new OutputPreviewResource(outputs, several, files, new FilePreviews(previews))),
                        ThumbnailParts.resources(runs, outputs, several, files, cache).stream())
                .toList();
    }

    /** The way to outputs. */
    public Outputs outputs() {
        return outputs;
    }

    /** What reads. */
    public List<Object> resources() {
        List<Object> resources = new ArrayList<>(List.of(
                new VolumesResource(outputs, volumes, slices),
                new SurfaceResource(outputs, volumes),
                new FscResource(outputs),
                new CtfResource(outputs, images),
                new CtfTomoResource(outputs, images),
                new TiltSeriesResource(outputs, images),
                new Coordinates2dResource(outputs, images),
                new Coordinates3dResource(outputs, volumes, slices),
                new ContextResource(outputs),
                new ViewerChoiceResource(outputs),
                new ExternalViewersResource(outputs)));
        resources.addAll(tables);
        resources.addAll(pictures);
        return resources;
    }

    /** What makes new sets. */
    public List<Object> makersOf(NewSets sets) {
        return List.of(
                new NewTiltSeriesResource(outputs, sets),
                new NewCtfSeriesResource(outputs, sets),
                new NewPicksResource(outputs, sets),
                new NewPointsResource(outputs, sets),
                TableParts.makerOf(outputs, sets));
    }
}
