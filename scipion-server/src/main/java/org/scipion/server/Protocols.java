package org.scipion.server;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.scipion.preview.Previews;
import org.scipion.server.files.ProjectFolders;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.acting.ProjectChanges;
import org.scipion.server.protocols.catalogue.CatalogueResource;
import org.scipion.server.protocols.catalogue.LogoResource;
import org.scipion.server.protocols.changes.RunsResource;
import org.scipion.server.protocols.forms.CandidatesResource;
import org.scipion.server.protocols.forms.FormsResource;
import org.scipion.server.protocols.graph.GraphResource;
import org.scipion.server.protocols.graph.ReadGraph;
import org.scipion.server.protocols.launch.LaunchPlaces;
import org.scipion.server.protocols.launch.LaunchResource;
import org.scipion.server.protocols.launch.LaunchRun;
import org.scipion.server.protocols.launch.SaveRun;
import org.scipion.server.protocols.launch.WaitingRuns;
import org.scipion.server.protocols.runtime.RuntimeResource;
import org.scipion.server.protocols.steps.StepsResource;
import org.scipion.server.protocols.subtree.ExecuteSubtree;
import org.scipion.server.protocols.subtree.PreflightResource;
import org.scipion.server.protocols.subtree.SubtreeResource;
import org.scipion.server.protocols.suggestions.SuggestionsResource;
import org.scipion.server.protocols.wizards.WizardPictures;
import org.scipion.server.protocols.wizards.WizardsResource;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.server.workflows.WorkflowParts;
import org.scipion.store.Store;

/** What shows the runs of projects, and what changes them: the parts share one Scipion and one reading of graphs. */
final class Protocols {

    private Protocols() {}

    static List<Object> resources(
            ServerConfiguration configuration,
            InstalledScipion scipion,
            ProjectRuns runs,
            Store store,
            LaunchPlaces places,
            WaitingRuns waiting,
            InstantSource clock) {
        ReadGraph graphs = new ReadGraph(store, runs, waiting, clock);
        ProjectChanges changes = new ProjectChanges(scipion, runs, graphs, store.projects());
        List<Object> resources = new ArrayList<>();
        resources.add(new GraphResource(graphs));
        resources.add(new RuntimeResource(runs, waiting, clock));
        resources.add(new StepsResource(runs, changes, clock));
        resources.add(new CatalogueResource(scipion));
        resources.add(new LogoResource(scipion));
        resources.add(new FormsResource(scipion));
        resources.add(new CandidatesResource(scipion));
        resources.add(new WizardsResource(scipion, pictures(configuration)));
        resources.add(new LaunchResource(new SaveRun(changes), new LaunchRun(changes, runs, places, waiting)));
        resources.add(new RunsResource(changes, waiting));
        resources.add(new PreflightResource(runs));
        resources.add(new SubtreeResource(changes, runs, waiting, new ExecuteSubtree(changes)));
        resources.add(new SuggestionsResource(runs, scipion));
        resources.addAll(new WorkflowParts(scipion, changes, runs, configuration.importRoots(), clock).resources());
        return resources;
    }

    private static WizardPictures pictures(ServerConfiguration configuration) {
        ProjectFolders folders = new ProjectFolders(configuration.importRoots(), configuration.dataRoots());
        return new WizardPictures(folders, Previews.create());
    }
}
