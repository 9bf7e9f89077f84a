package org.scipion.server.reviews;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scipion.bridge.NewOutput;
import org.scipion.model.AccessibleProject;
import org.scipion.model.TomogramReview;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.outputs.Outputs;
import org.scipion.store.Reviews;

/** New sets of tomograms by what was found in them. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/reviews/subset")
public final class ReviewSubsetResource {

    private final Outputs outputs;
    private final Reviews reviews;
    private final NewSets sets;

    /** Lets Scipion make sets of the given outputs. */
    public ReviewSubsetResource(Outputs outputs, Reviews reviews, NewSets sets) {
        this.outputs = outputs;
        this.reviews = reviews;
        this.sets = sets;
    }

    /** A set of the tomograms that the reviews choose, beside the old one. */
    @POST
    @Access(Need.PROJECT_WRITE)
    public NewTomograms create(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            SubsetBody body) {
        body.check();
        Set<Long> chosen = chosen(
                ReviewedSet.of(reviews, outputs.find(project, protocolId, output, ReviewsResource.VIEWER)), body);
        if (chosen.isEmpty()) {
            return NewTomograms.none(body.filter());
        }
        NewOutput made = sets.make(project, scipion -> scipion.tomograms(protocolId, output, chosen, body.prefix()));
        return NewTomograms.of(made, body.filter());
    }

    private static Set<Long> chosen(ReviewedSet set, SubsetBody body) {
        Map<Long, TomogramReview> found = set.reviews();
        return set.items().stream()
                .filter(item -> body.takes(found.get(item)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
