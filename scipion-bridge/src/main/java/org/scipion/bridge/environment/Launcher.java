package org.scipion.bridge.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scipion.bridge.BootstrapException;

/**
 * The command that Scipion's installer leaves in the folder of an installation: a script that enters an environment, which may have any
 * name and lie anywhere.
 *
 * @param file the script
 */
record Launcher(Path file) {
    private static final String NAME = "scipion3";
    private static final int LONGEST = 1 << 16;
    private static final Pattern VENV = Pattern.compile("\\. \"?([^\"'\n&]+)/bin/activate");
    private static final Pattern CONDA_NAME = Pattern.compile("conda activate \"?([^\\s\"'&]+)");
    private static final Pattern CONDA_ROOT =
            Pattern.compile("\\. \"?([^\"'\n&]+)/etc/profile\\.d/conda\\.sh|\\$\\(\"?([^\\s\"']+)/bin/conda\"? shell");

    /** The launcher that a path is, or that is in the folder. */
    static Optional<Launcher> of(Path given) {
        Path file = given.endsWith(NAME) && Files.isRegularFile(given) ? given : given.resolve(NAME);
        return Files.isRegularFile(file) ? Optional.of(new Launcher(file)) : Optional.empty();
    }

    /** Folders that the environment may be: what the script enters, first of all. */
    Stream<Path> environments() {
        String script = script();
        Optional<String> conda = found(CONDA_NAME, script);
        return Stream.concat(
                found(VENV, script).map(Path::of).stream(), conda.stream().flatMap(name -> ofConda(name, script)));
    }

    private static Stream<Path> ofConda(String name, String script) {
        Stream<Path> own = found(CONDA_ROOT, script).map(root -> ofConda(name, Path.of(root))).stream();
        return Stream.concat(own, Conda.find().flatMap(found -> found.environment(name)).stream());
    }

    private static Path ofConda(String name, Path root) {
        return (name.equals("base") ? root : root.resolve("envs").resolve(name)).normalize();
    }

    private static Optional<String> found(Pattern pattern, String script) {
        Matcher matcher = pattern.matcher(script);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(1))
                        .or(() -> Optional.ofNullable(matcher.group(matcher.groupCount())))
                : Optional.empty();
    }

    private String script() {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BootstrapException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
