package org.scipion.server.thumbnails;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.preview.PreviewException;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.http.RequestException;
import org.scipion.server.images.PictureBatch;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.server.protocols.ProjectRuns;

/** Pictures of many outputs, made at the same time. Safe for use by many threads. */
final class ThumbnailLists {

    private final ProjectRuns runs;
    private final Outputs outputs;
    private final OutputThumbnails thumbnails;
    private final ProjectThumbnails projects;

    ThumbnailLists(ProjectRuns runs, Outputs outputs, OutputThumbnails thumbnails, ProjectThumbnails projects) {
        this.runs = runs;
        this.outputs = outputs;
        this.thumbnails = thumbnails;
        this.projects = projects;
    }

    /** The latest runs that are worth a picture, with their best outputs. */
    List<ThumbnailItem> latest(AccessibleProject access, int size, int mostRuns, int mostOutputs, boolean inline) {
        ScipionProject project = runs.project(access);
        List<Run> latest = projects.useful(access).stream().limit(mostRuns).toList();
        return PictureBatch.each(latest, run -> {
            List<ThumbnailItem.Output> drawn = OutputThumbnails.ranked(run).stream()
                    .limit(mostOutputs)
                    .map(output -> listed(new ProjectOutput(access, project, run, output), size, inline))
                    .toList();
            return new ThumbnailItem(run.id(), run.title(), run.status().word(), drawn);
        });
    }

    private ThumbnailItem.Output listed(ProjectOutput output, int size, boolean inline) {
        Optional<CachedAnswer> picture = picture(output, size);
        return new ThumbnailItem.Output(
                output.output().name(),
                output.output().className(),
                picture.isPresent(),
                picture.isPresent() ? url(output, size) : null,
                inline ? picture.map(one -> one.answer().dataUrl()).orElse(null) : null,
                null);
    }

    private Optional<CachedAnswer> picture(ProjectOutput output, int size) {
        try {
            return Optional.of(thumbnails.of(output, size));
        } catch (RequestException | PreviewException | BridgeException withoutPicture) {
            return Optional.empty();
        }
    }

    private static String url(ProjectOutput output, int size) {
        String name = URLEncoder.encode(output.output().name(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "/projects/" + output.access().project().id() + "/protocols/"
                + output.run().id() + "/outputs/" + name + "/thumbnail?size=" + size;
    }

    /** The pictures of some outputs. */
    OutputPictureAnswer of(AccessibleProject project, OutputPictureRequest request) {
        List<OutputPictureAnswer.Item> items =
                PictureBatch.each(request.places(), place -> item(project, place, request.columns(), request.inline()));
        return new OutputPictureAnswer(project.project().id(), request.columns(), items);
    }

    private OutputPictureAnswer.Item item(
            AccessibleProject project, OutputPictureRequest.Place place, int size, boolean inline) {
        long run = Objects.requireNonNullElse(place.protocolId(), 0L);
        String name = String.valueOf(place.outputName());
        @Nullable String className = null;
        try {
            ProjectOutput output = outputs.find(project, run, name, "Thumbnail");
            className = output.output().className();
            CachedAnswer picture = thumbnails.of(output, size);
            String data = inline ? picture.answer().dataUrl() : null;
            return new OutputPictureAnswer.Item(
                    run, name, className, true, picture.hit(), url(output, size), data, null);
        } catch (RequestException | PreviewException | BridgeException e) {
            String why = e instanceof BridgeException ? "Thumbnail not available" : PictureBatch.reason(e);
            return new OutputPictureAnswer.Item(run, name, className, false, false, null, null, why);
        }
    }
}
