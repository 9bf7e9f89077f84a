package org.scipion.server;

import java.util.ArrayList;
import java.util.List;
import org.scipion.preview.Previews;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.DataFiles;
import org.scipion.server.files.FileBrowsing;
import org.scipion.server.files.FilePreviews;
import org.scipion.server.files.ImportFilesResource;
import org.scipion.server.files.ProjectFilesResource;
import org.scipion.server.files.ProjectFolders;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.reviews.ReviewSubsetResource;
import org.scipion.server.reviews.ReviewsResource;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.server.viewers.OutputViewers;
import org.scipion.store.Store;

/** What shows the data of projects: the parts share one door to the files' formats and one cache of finished answers. */
final class Viewers {

    private Viewers() {}

    static List<Object> resources(
            ServerConfiguration configuration, InstalledScipion scipion, ProjectRuns runs, Store store) {
        Previews previews = Previews.create();
        AnswerCache cache = new AnswerCache();
        FileBrowsing browsing = new FileBrowsing(new FilePreviews(previews), cache);
        ProjectFolders folders = new ProjectFolders(configuration.importRoots(), configuration.dataRoots());
        List<Object> resources = new ArrayList<>();
        resources.add(new ImportFilesResource(browsing, configuration.importRoots()));
        resources.add(new ProjectFilesResource(browsing, folders));
        OutputViewers viewers = new OutputViewers(runs, new DataFiles(folders, previews, cache), previews, cache);
        NewSets sets = new NewSets(scipion, store.projects());
        resources.addAll(viewers.resources());
        resources.addAll(viewers.makersOf(sets));
        resources.add(new ReviewsResource(viewers.outputs(), store.reviews()));
        resources.add(new ReviewSubsetResource(viewers.outputs(), store.reviews(), sets));
        return resources;
    }
}
