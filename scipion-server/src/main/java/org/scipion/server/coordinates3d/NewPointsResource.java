package org.scipion.server.coordinates3d;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scipion.bridge.NewOutput;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.BodyLimit;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.volumes.OutputVolume;

/** New sets of picks in tomograms, with what people changed. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/coords3d/new-output")
public final class NewPointsResource {

    /** The most that people change at once, in bytes: some hundred thousand picks. */
    public static final long LARGEST_EDIT = 32 << 20;

    private static final String VIEWER = "Coordinates3D points";

    private final Outputs outputs;
    private final NewSets sets;

    /** Lets Scipion make sets of the given outputs. */
    public NewPointsResource(Outputs outputs, NewSets sets) {
        this.outputs = outputs;
        this.sets = sets;
    }

    /** A set with the changed picks and all others, beside the old one. */
    @POST
    @BodyLimit(LARGEST_EDIT)
    @Access(Need.PROJECT_WRITE)
    public NewPoints create(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            EditedPoints points) {
        ObjectNode edit = points.edit();
        PickedTomograms picked =
                PickedTomograms.of(outputs.find(project, protocolId, output, VIEWER, PickedTomograms.CLASS), VIEWER);
        long copied = countOutside(picked, points);
        NewOutput made = sets.make(project, scipion -> scipion.coordinates3d(protocolId, output, edit));
        return NewPoints.of(output, made, copied);
    }

    /** Picks of the tomograms that are not named. */
    private static long countOutside(PickedTomograms picked, EditedPoints points) {
        Set<OutputVolume> named =
                points.tomogramIds().stream().map(picked::find).collect(Collectors.toSet());
        List<Long> counts = picked.counts();
        long outside = picked.count();
        for (int i = 0; i < counts.size(); i++) {
            outside -= named.contains(picked.tomograms().get(i)) ? counts.get(i) : 0;
        }
        return outside;
    }
}
