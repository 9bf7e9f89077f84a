package org.scipion.server.protocols.search;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/**
 * Which runs are looked for; a run must fulfil all that is given. Texts are found anywhere and in whatever letter case.
 *
 * @param name part of the title that people see, of the label or of the run name
 * @param label part of the label
 * @param className part of the Python class
 * @param statuses one of these; empty for any
 * @param tag title or id of a tag, as a whole
 */
record RunQuery(
        Optional<String> name,
        Optional<String> label,
        Optional<String> className,
        Set<RunStatus> statuses,
        Optional<String> tag) {

    /** Whether a run fulfils everything but the tag. */
    boolean matches(Run run) {
        return (statuses.isEmpty() || statuses.contains(run.status()))
                && holds(className, run.className())
                && holds(label, run.label())
                && (name.isEmpty()
                        || Stream.of(run.title(), run.label(), run.runName()).anyMatch(text -> holds(name, text)));
    }

    /** Whether a run bears the tag; {@code tags} names the run's tags by id and title. */
    boolean matchesTags(Function<Run, Stream<String>> tags, Run run) {
        return tag.isEmpty() || tags.apply(run).anyMatch(tag.get()::equalsIgnoreCase);
    }

    private static boolean holds(Optional<String> part, String text) {
        return part.isEmpty()
                || text.toLowerCase(Locale.ROOT).contains(part.get().toLowerCase(Locale.ROOT));
    }
}
