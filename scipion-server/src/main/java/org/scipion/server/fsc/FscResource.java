package org.scipion.server.fsc;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.AccessibleProject;
import org.scipion.model.SetItem;
import org.scipion.model.Value;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.ItemValues;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/** The curves of an output that is one, or a set of them. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/fsc/rows")
public final class FscResource {

    /** The most curves of a set that are shown. */
    static final int MOST = 1_000;

    private static final String RESOLUTION = "_resolution";

    private final Outputs outputs;

    /** Reads the given outputs. */
    public FscResource(Outputs outputs) {
        this.outputs = outputs;
    }

    /** The curves, each with the resolution that it shows. */
    @GET
    @Access(Need.PROJECT_READ)
    public FscRows rows(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        ProjectOutput found = outputs.find(project, protocolId, output, "FSC", "FSC", "SetOfFSCs");
        return new FscRows(
                FscCurve.THRESHOLD, found.output().set().isPresent() ? curves(found.set()) : List.of(curve(found)));
    }

    private static FscCurve curve(ProjectOutput single) {
        return FscCurve.of(
                single.output().name(),
                number(single.attribute(RESOLUTION)),
                single.attribute("_x").text(),
                single.attribute("_y").text());
    }

    private static List<FscCurve> curves(ScipionSet set) {
        List<SetItem> items = set.page(0, MOST).items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> curve(items.get(i), i + 1))
                .toList();
    }

    private static FscCurve curve(SetItem item, int number) {
        String label = item.label().isBlank() ? "FSC " + number : item.label();
        return FscCurve.of(
                label,
                new ItemValues(item).real(RESOLUTION),
                item.value("_x").text(),
                item.value("_y").text());
    }

    private static @Nullable Double number(Value value) {
        OptionalDouble number = Value.asNumber(value);
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
