package org.scipion.server.protocols.search;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.RunStatus;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.projects.OpenProjects;
import org.scipion.store.Store;

/** {@code /runs}: the runs of all projects that the caller may read. */
@Path("/runs")
public final class SearchResource {

    /** Runs that one answer may hold. */
    static final int MOST = 500;

    /** Characters of the longest text to look for. */
    static final int LONGEST = 200;

    private final Store store;
    private final SearchRuns searching;

    /** Searches with the given clock, by which running times are told. */
    public SearchResource(Store store, OpenProjects projects, InstantSource clock) {
        this.store = store;
        this.searching = new SearchRuns(store, projects, clock);
    }

    /** The runs that fulfil everything asked for; a status and a project may be named several times. */
    @GET
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Find runs in all own and shared projects", tags = "protocols")
    public FoundRuns search(
            @Context User caller,
            @QueryParam("name") @Nullable String name,
            @QueryParam("label") @Nullable String label,
            @QueryParam("className") @Nullable String className,
            @QueryParam("status") List<String> statuses,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("projectId") List<Long> projectIds,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        FieldErrors.inQuery()
                .within("limit", limit, 1, MOST)
                .check("offset", offset >= 0, "Must not be negative")
                .check("status", statuses.stream().allMatch(SearchResource::isStatus), "No status of Scipion's")
                .check("name", isShort(name), "Holds at most " + LONGEST + " characters")
                .check("label", isShort(label), "Holds at most " + LONGEST + " characters")
                .check("className", isShort(className), "Holds at most " + LONGEST + " characters")
                .refuse();
        RunQuery query = new RunQuery(given(name), given(label), given(className), statuses(statuses), given(tag));
        return searching.run(searched(caller, projectIds), query, offset, limit);
    }

    private List<AccessibleProject> searched(User caller, List<Long> ids) {
        return store.projects().visibleTo(caller.id()).stream()
                .filter(found -> ids.isEmpty() || ids.contains(found.project().id()))
                .toList();
    }

    private static boolean isStatus(String word) {
        return RunStatus.of(word).isPresent();
    }

    private static Set<RunStatus> statuses(List<String> words) {
        Set<RunStatus> statuses = EnumSet.noneOf(RunStatus.class);
        words.forEach(word -> RunStatus.of(word).ifPresent(statuses::add));
        return statuses;
    }

    private static boolean isShort(@Nullable String text) {
        return text == null || text.length() <= LONGEST;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(part -> !part.isEmpty());
    }
}
