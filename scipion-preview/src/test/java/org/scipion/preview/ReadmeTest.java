package org.scipion.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsAProgramThatCompilesAndRuns(@TempDir Path folder) throws Exception {
        compile(program(), folder);
        Path target = folder.resolve("slice.png");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            loader.loadClass("Readme")
                    .getMethod("run", Path.class, Path.class)
                    .invoke(null, Samples.path("mode2.mrc"), target);
        }
        assertThat(ImageIO.read(target.toFile()).getWidth()).isEqualTo(7);
    }

    private static String program() throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(Path.of("README.md")));
        assertThat(snippet.find()).isTrue();
        return "import java.nio.file.*; import org.scipion.preview.*; public class Readme {"
                + " public static void run(Path file, Path target) throws Exception {" + snippet.group(1) + "} }";
    }

    private static void compile(String program, Path folder) throws URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source = new SimpleJavaFileObject(new URI("string:///Readme.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return program;
            }
        };
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-d", folder.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
        boolean done = compiler.getTask(messages, null, null, options, null, List.of(source))
                .call();
        assertThat(done).as(messages.toString()).isTrue();
    }
}
