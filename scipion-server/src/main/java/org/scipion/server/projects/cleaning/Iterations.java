package org.scipion.server.projects.cleaning;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Iterations of a refinement or classification by RELION, told by the names of their files: {@code relion_it012_data.star},
 * {@code relion_ct10_it025_class001.mrc} (RELION documentation, "2D/3D classification", "Output files").
 */
final class Iterations {

    private static final Pattern FILE = Pattern.compile("extra/[^/]*?(?:^|_|/)it(\\d{3})[_.][^/]*");
    private static final Pattern REFERENCE = Pattern.compile("(?:^|[_/])it(\\d{3})[_.]");

    private Iterations() {}

    /** The files of iterations that are neither the last one nor spoken of by any database. */
    static Set<String> intermediate(List<String> files, Collection<String> references) {
        Set<Integer> kept = new HashSet<>();
        references.forEach(
                text -> REFERENCE.matcher(text).results().forEach(match -> kept.add(Integer.parseInt(match.group(1)))));
        files.stream().flatMapToInt(file -> of(file).stream()).max().ifPresent(kept::add);
        Set<String> intermediate = new HashSet<>();
        files.stream()
                .filter(file -> of(file).isPresent() && !kept.contains(of(file).getAsInt()))
                .forEach(intermediate::add);
        return intermediate;
    }

    /** The number in a file's name, empty when it belongs to no iteration. */
    static OptionalInt of(String file) {
        Matcher matcher = FILE.matcher(file);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
