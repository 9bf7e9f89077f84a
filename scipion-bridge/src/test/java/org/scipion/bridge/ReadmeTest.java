package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the module's README. */
class ReadmeTest {
    private static final String START = "```java\n";

    @TempDir
    Path folder;

    /** The example after a heading. */
    private static String example(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf(START, readme.indexOf("\n## " + heading + "\n")) + START.length();
        return readme.substring(start, readme.indexOf("```", start));
    }

    @Test
    void readsAProject() throws IOException, ReflectiveOperationException {
        compile("java.nio.file.Path folder", example("Reading"));
        assertThat(printedBy(FixtureProject.unpackInto(folder)))
                .contains("459 union finished after [338, 399]")
                .contains("outputParticles: Particles (1500 items, 32 x 32")
                .contains("extra/particles.mrcs");
    }

    @Test
    @Tag("scipion")
    void runsAProtocol() throws IOException, ReflectiveOperationException {
        compile("java.nio.file.Path home, java.nio.file.Path map", example("Acting"));
        Path home = RealScipion.home(folder.resolve("home"));
        assertThat(printedBy(home, ActingProject.map(folder.resolve("ball.mrc"), 16)))
                .contains("my map: finished, Volume (16 x 16 x 16, 1.50");
    }

    private void compile(String parameters, String example) {
        String source =
                "import com.fasterxml.jackson.databind.node.*; import org.scipion.bridge.*; import org.scipion.model.*;\n"
                        + "public class Example { public static void run(" + parameters + ") throws Exception {\n"
                        + example
                        + "} }";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, null, null, options, null, List.of(file))
                        .call())
                .isTrue();
    }

    private String printedBy(Object... arguments) throws IOException, ReflectiveOperationException {
        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run(arguments);
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void run(Object... arguments) throws IOException, ReflectiveOperationException {
        URL[] places = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
            Class<?>[] types = Stream.of(arguments).map(argument -> Path.class).toArray(Class[]::new);
            loader.loadClass("Example").getMethod("run", types).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError("The example failed", e.getCause());
        }
    }
}
