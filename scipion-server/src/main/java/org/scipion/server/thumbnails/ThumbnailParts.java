package org.scipion.server.thumbnails;

import java.util.List;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.DataFiles;
import org.scipion.server.galleries.OutputPictures;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.protocols.ProjectRuns;

/** Makes the parts of this package and joins them. */
public final class ThumbnailParts {

    private ThumbnailParts() {}

    /** What answers requests for thumbnails. */
    public static List<Object> resources(
            ProjectRuns runs, Outputs outputs, OutputPictures pictures, DataFiles files, AnswerCache cache) {
        OutputThumbnails thumbnails = new OutputThumbnails(pictures);
        ProjectThumbnails projects = new ProjectThumbnails(runs, thumbnails, files, cache);
        return List.of(
                new OutputThumbnailsResource(outputs, thumbnails),
                new RunThumbnailsResource(projects),
                new ProjectThumbnailsResource(projects),
                new ThumbnailListsResource(new ThumbnailLists(runs, outputs, thumbnails, projects)));
    }
}
