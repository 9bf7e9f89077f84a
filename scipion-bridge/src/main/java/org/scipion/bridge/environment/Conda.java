package org.scipion.bridge.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.scipion.bridge.BootstrapException;

/**
 * The conda of this machine.
 *
 * @param program its command
 */
record Conda(Path program) {
    private static final List<String> COMMANDS = List.of("mamba", "conda", "micromamba");

    /** The first of conda's commands on the search path, the fastest looked for first. */
    static Optional<Conda> find() {
        return COMMANDS.stream()
                .flatMap(name -> Program.onPath(name).stream())
                .findFirst()
                .map(Conda::new);
    }

    /** The folder of an environment with this name. */
    Optional<Path> environment(String name) {
        return environments().filter(folder -> folder.endsWith(name)).findFirst();
    }

    private Stream<Path> environments() {
        List<String> command = List.of(program.toString(), "env", "list", "--json");
        return Program.output(command).stream()
                .flatMap(json -> StreamSupport.stream(parse(json).path("envs").spliterator(), false))
                .map(folder -> Path.of(folder.asText()));
    }

    private JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new BootstrapException(program + " did not list its environments as JSON", e);
        }
    }

    /** Makes an environment with an interpreter of this version. */
    void create(Path folder, String version, Path log) {
        Program.run(
                log, List.of(program.toString(), "create", "-y", "-p", folder.toString(), "python=" + version, "pip"));
    }
}
