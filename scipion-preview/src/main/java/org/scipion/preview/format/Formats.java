package org.scipion.preview.format;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.Limits;
import org.scipion.preview.Text;
import org.scipion.preview.statistics.StatisticsCache;
import org.scipion.preview.text.TextFile;

/** The register of formats: asks all of them and opens a file with the surest. Thread-safe. */
public final class Formats implements Opener {

    private final Limits limits;
    private final StatisticsCache statistics = new StatisticsCache();
    private final List<Format> known = ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    /** All formats of this module within {@code limits}. */
    public Formats(Limits limits) {
        this.limits = limits;
    }

    /** See {@link org.scipion.preview.Previews#open(ByteSource)}. */
    @Override
    public Content open(ByteSource source) {
        return closingOnFailure(source, () -> surest(Signature.of(source)).open(opening(source)));
    }

    /** See {@link org.scipion.preview.Previews#openText(java.nio.file.Path)}. */
    public Text openText(ByteSource source) {
        return closingOnFailure(source, () -> new TextFile(opening(source), "text/plain"));
    }

    private Format surest(Signature signature) {
        return known.stream()
                .max(Comparator.comparing(format -> format.match(signature)))
                .orElseThrow();
    }

    private Opening opening(ByteSource source) {
        return new Opening(source, limits, statistics, this);
    }

    private static <T> T closingOnFailure(ByteSource source, Supplier<T> opened) {
        try {
            return opened.get();
        } catch (Throwable failure) {
            source.close();
            throw failure;
        }
    }
}
