package org.scipion.server;

import java.util.List;
import org.scipion.preview.Previews;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.FileBrowsing;
import org.scipion.server.files.FilePreviews;
import org.scipion.server.files.ImportFilesResource;
import org.scipion.server.files.ProjectFilesResource;
import org.scipion.server.files.ProjectFolders;
import org.scipion.server.volumes.VolumesResource;

/** What shows the data of projects: the parts share one door to the files' formats and one cache of finished answers. */
final class Viewers {

    private Viewers() {}

    static List<Object> resources(ServerConfiguration configuration) {
        Previews previews = Previews.create();
        AnswerCache cache = new AnswerCache();
        FileBrowsing browsing = new FileBrowsing(new FilePreviews(previews), cache);
        ProjectFolders folders = new ProjectFolders(configuration.importRoots(), configuration.dataRoots());
        return List.of(
                new ImportFilesResource(browsing, configuration.importRoots()),
                new ProjectFilesResource(browsing, folders),
                new VolumesResource(folders, previews, cache));
    }
}
