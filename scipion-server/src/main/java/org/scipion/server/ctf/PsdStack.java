package org.scipion.server.ctf;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scipion.model.ImageLocation;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.ItemValues;
import org.scipion.server.outputs.ProjectOutput;

/** The power spectra of a series: one stack of all views, or a file each. */
final class PsdStack {

    private PsdStack() {}

    /** The spectra of views, each as {@code N@} and an absolute path; null where there is none. */
    static List<@Nullable String> specs(List<SetItem> ctfs, ProjectOutput output) {
        Map<String, Long> uses = ctfs.stream()
                .flatMap(ctf -> stored(ctf).stream())
                .collect(Collectors.groupingBy(ImageLocation::file, Collectors.counting()));
        List<@Nullable String> specs = new ArrayList<>();
        for (int i = 0; i < ctfs.size(); i++) {
            ImageLocation place = stored(ctfs.get(i)).orElse(null);
            boolean shared = place != null && uses.getOrDefault(place.file(), 1L) > 1;
            specs.add(place == null ? null : spec(place, shared ? index(ctfs.get(i), i) : 1, output));
        }
        return specs;
    }

    /** A file without a place is a stack if several views name it: then the view's own place holds. */
    private static String spec(ImageLocation place, long otherwise, ProjectOutput output) {
        long index = place.index() > 0 ? place.index() : otherwise;
        return index + "@" + absolute(place.file(), output).map(Path::toString).orElse(place.file());
    }

    private static long index(SetItem ctf, int position) {
        Long index = new ItemValues(ctf).whole("_index");
        return index == null || index < 1 ? position + 1 : index;
    }

    /** Whether a place lies in the file that a view's spectrum is in. */
    static boolean isIn(ImageLocation asked, SetItem ctf, ProjectOutput output) {
        Optional<Path> wanted = absolute(asked.file(), output);
        return asked.file().startsWith("/")
                && wanted.isPresent()
                && stored(ctf).flatMap(place -> absolute(place.file(), output)).equals(wanted);
    }

    private static Optional<ImageLocation> stored(SetItem ctf) {
        return PsdFile.parse(ctf.value("_psdFile").text());
    }

    private static Optional<Path> absolute(String file, ProjectOutput output) {
        try {
            return Optional.of(output.project().folder().resolve(file).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
