package org.scipion.server.ctf;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.scipion.bridge.NewOutput;
import org.scipion.bridge.TiltExclusion;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.tiltseries.Exclusions;

/** New sets of CTFs of tilt series, without what people excluded. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/ctftomo/new-set")
public final class NewCtfSeriesResource {

    private final Outputs outputs;
    private final NewSets sets;

    /** Lets Scipion make sets of the given outputs. */
    public NewCtfSeriesResource(Outputs outputs, NewSets sets) {
        this.outputs = outputs;
        this.sets = sets;
    }

    /** A set with what is not excluded, beside the old one. */
    @POST
    @Access(Need.PROJECT_WRITE)
    public NewCtfSeries create(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            Exclusions exclusions) {
        Map<String, TiltExclusion> bySeries = exclusions.bySeries();
        outputs.find(project, protocolId, output, "CTFTomo", SeriesCtfs.CLASS);
        NewOutput made = sets.make(project, scipion -> scipion.withoutCtfs(protocolId, output, bySeries));
        return NewCtfSeries.of(made, exclusions.restacks());
    }
}
