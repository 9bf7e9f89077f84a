package org.scipion.server.tiltseries;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.scipion.bridge.NewOutput;
import org.scipion.bridge.TiltExclusion;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Value;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/** New sets of tilt series, without what people excluded. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/tiltseries/new-set")
public final class NewTiltSeriesResource {

    private final Outputs outputs;
    private final NewSets sets;

    /** Lets Scipion make sets of the given outputs. */
    public NewTiltSeriesResource(Outputs outputs, NewSets sets) {
        this.outputs = outputs;
        this.sets = sets;
    }

    /** A set with what is not excluded, beside the old one. */
    @POST
    @Access(Need.PROJECT_WRITE)
    public NewTiltSeries create(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            Exclusions exclusions) {
        Map<String, TiltExclusion> bySeries = exclusions.bySeries();
        ProjectOutput source =
                outputs.find(project, protocolId, output, "TiltSeries", TiltSeriesSet.CLASS, TiltSeriesSet.USUAL_CLASS);
        NewOutput made = sets.make(
                project, scipion -> scipion.withoutTiltImages(protocolId, output, bySeries, exclusions.restacks()));
        boolean hasOddEven = source.attribute("_hasOddEven").equals(new Value.Flag(true));
        return NewTiltSeries.of(made, hasOddEven, exclusions.restacks());
    }
}
