package org.scipion.preview;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** The small files that {@code src/test/python/make_samples.py} writes, and what independent readers find in them. */
public final class Samples {

    private Samples() {}

    /** A sample by its name. */
    public static Path path(String name) {
        URL url = Objects.requireNonNull(Samples.class.getResource("samples/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is expected of a sample. */
    public static Properties expectations(String name) throws IOException {
        Properties expected = new Properties();
        try (Reader reader = Files.newBufferedReader(path(name + ".properties"))) {
            expected.load(reader);
        }
        return expected;
    }
}
