package org.scipion.server.tiltseries;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.TiltExclusion;
import org.scipion.server.http.FieldErrors;

/**
 * What a new set leaves out of an old one, as the client writes it.
 *
 * @param exclusions by id of the series
 * @param restack whether the images that stay are written to new files
 */
public record Exclusions(
        @Nullable Map<String, OfSeries> exclusions,
        @Nullable Boolean restack) {

    /**
     * What is left out of one series.
     *
     * @param excluded whether nothing of it stays
     * @param tiltimages places of the views in their stack that do not stay, from 1
     */
    public record OfSeries(
            @Nullable Boolean excluded, @Nullable List<Integer> tiltimages) {

        private TiltExclusion exclusion() {
            Set<Integer> views = tiltimages == null
                    ? Set.of()
                    : tiltimages.stream().filter(Objects::nonNull).collect(Collectors.toSet());
            return new TiltExclusion(Boolean.TRUE.equals(excluded), views);
        }
    }

    /**
     * The same as Scipion takes it.
     *
     * @throws org.scipion.server.http.InvalidFieldsException if nothing is said of exclusions at all
     */
    public Map<String, TiltExclusion> bySeries() {
        FieldErrors.inBody().required("exclusions", exclusions).refuse();
        return Objects.requireNonNull(exclusions).entrySet().stream()
                .filter(entry -> Objects.nonNull(entry.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().exclusion()));
    }

    /** Whether the images that stay are written to new files. */
    public boolean restacks() {
        return Boolean.TRUE.equals(restack);
    }
}
