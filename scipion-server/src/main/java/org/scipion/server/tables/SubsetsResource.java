package org.scipion.server.tables;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import org.scipion.bridge.LaunchedRun;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.BodyLimit;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/** Makes new sets of chosen rows, by a run of Scipion. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/metadata/tables/{tableName}/actions")
public final class SubsetsResource {

    private final Outputs outputs;
    private final NewSets sets;

    /** Makes sets of the given outputs. */
    SubsetsResource(Outputs outputs, NewSets sets) {
        this.outputs = outputs;
        this.sets = sets;
    }

    /** Launches a run whose output is the new set. */
    @POST
    @Access(Need.PROJECT_WRITE)
    @BodyLimit(16 << 20)
    public SubsetMade make(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName,
            NewSubset subset) {
        ProjectOutput found = outputs.find(project, protocolId, output, "Metadata");
        MetadataTable table = OutputTables.of(found).find(tableName);
        SubsetAction action = subset.chosen(SubsetAction.of(found.output().className(), table));
        LaunchedRun run = sets.make(
                project,
                scipion -> scipion.subset(
                        protocolId,
                        output,
                        subset.rows(),
                        Optional.of(subset.label()),
                        Optional.of(action.outputClass()),
                        nested(table)));
        String message = subset.rows().size() + " rows become a " + action.outputClass() + " in run " + run.id();
        return new SubsetMade(true, message, List.of(), run.id());
    }

    private static Optional<String> nested(MetadataTable table) {
        return table instanceof ItemsTable items
                ? Optional.of(items.set().prefix()).filter(prefix -> !prefix.isEmpty())
                : Optional.empty();
    }
}
