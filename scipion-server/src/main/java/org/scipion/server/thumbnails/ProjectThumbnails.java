package org.scipion.server.thumbnails;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.PreviewException;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.AnswerKey;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.DataFiles;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.RequestException;
import org.scipion.server.images.PictureBatch;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.server.protocols.ProjectRuns;

/** Pictures of whole projects and of runs. Safe for use by many threads. */
final class ProjectThumbnails {

    private static final int GAP = 6;
    private static final String DATABASE = "project.sqlite";

    private final ProjectRuns runs;
    private final OutputThumbnails outputs;
    private final DataFiles files;
    private final AnswerCache cache;

    ProjectThumbnails(ProjectRuns runs, OutputThumbnails outputs, DataFiles files, AnswerCache cache) {
        this.runs = runs;
        this.outputs = outputs;
        this.files = files;
        this.cache = cache;
    }

    /** Runs that are worth a picture, the latest first. */
    List<Run> useful(AccessibleProject project) {
        return runs.project(project).runs().stream()
                .filter(run -> score(run) >= OutputScore.USEFUL)
                .sorted(Comparator.comparingLong(Run::id).reversed())
                .toList();
    }

    private static int score(Run run) {
        return OutputThumbnails.ranked(run).stream()
                .findFirst()
                .map(best -> OutputScore.of(run) + OutputScore.of(best))
                .orElse(0);
    }

    /**
     * The picture of a run: that of an output, or of the best that has one.
     *
     * @throws NotFoundException if there is none
     */
    RunPicture of(AccessibleProject access, long runId, Optional<String> name, int size) {
        ScipionProject project = runs.project(access);
        Run run = runs.run(access, runId);
        return OutputThumbnails.ranked(run).stream()
                .filter(output -> name.isEmpty() || name.get().equals(output.name()))
                .map(output -> picture(new ProjectOutput(access, project, run, output), size))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Thumbnail not available"));
    }

    private Optional<RunPicture> picture(ProjectOutput output, int size) {
        try {
            return Optional.of(new RunPicture(output, outputs.of(output, size)));
        } catch (RequestException | PreviewException | BridgeException withoutPicture) {
            return Optional.empty();
        }
    }

    /** The output by which a run is shown, with its picture. */
    record RunPicture(ProjectOutput output, CachedAnswer picture) {}

    /**
     * The best runs of a project in one picture.
     *
     * @param size columns in pixels
     * @param most the most runs in it
     * @throws NotFoundException if no run has a picture
     */
    ProjectPicture of(AccessibleProject project, int size, int most) {
        List<RunPicture> parts = best(project, size, most);
        if (parts.isEmpty()) {
            throw new NotFoundException("Thumbnail not available");
        }
        String parameters = parts.stream()
                .map(part -> part.picture().key().digest())
                .collect(Collectors.joining(" ", "project thumbnail " + size + " ", ""));
        AnswerKey key = new AnswerKey(files.identity(project, DATABASE), parameters);
        return new ProjectPicture(cache.get(key, () -> drawn(parts, size)), parts.size());
    }

    /** The picture of a project, and of how many runs it is made. */
    record ProjectPicture(CachedAnswer picture, int runs) {}

    private List<RunPicture> best(AccessibleProject project, int size, int most) {
        List<Run> ranked = useful(project).stream()
                .sorted(Comparator.comparingInt(ProjectThumbnails::score).reversed())
                .limit(2L * most)
                .toList();
        return PictureBatch.each(ranked, run -> best(project, run, size)).stream()
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }

    private Optional<RunPicture> best(AccessibleProject project, Run run, int size) {
        try {
            return Optional.of(of(project, run.id(), Optional.empty(), Math.max(128, size / 2)));
        } catch (NotFoundException withoutPicture) {
            return Optional.empty();
        }
    }

    private static PreviewAnswer drawn(List<RunPicture> parts, int size) {
        List<EncodedImage> pictures =
                parts.stream().map(part -> picture(part.picture().answer())).toList();
        return PreviewAnswer.of(Sheet.of(pictures, size, GAP), PreviewHeaders.none());
    }

    /** Its sizes are not looked at. */
    private static EncodedImage picture(PreviewAnswer answer) {
        return new EncodedImage(ImageFormat.PNG, 0, 0, answer.toByteArray());
    }
}
