package org.scipion.bridge.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.scipion.bridge.BootstrapException;
import org.scipion.bridge.PluginPackage;
import org.scipion.bridge.PluginProgram;
import org.scipion.bridge.ScipionEnvironment;
import org.scipion.bridge.ScipionUnavailableException;

/**
 * Runs pip and our Python part about plugins with the interpreter of an environment.
 *
 * @param environment the environment
 */
public record PluginTool(ScipionEnvironment environment) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Watch LOOK = new Watch(Duration.ofMinutes(3), () -> false);

    /** That of a home's environment; throws as {@link ScipionEnvironment#of} does. */
    public static PluginTool of(Path home) {
        return new PluginTool(ScipionEnvironment.of(home));
    }

    /** The plugins that are installed. */
    public List<PluginPackage> installed() {
        List<PluginPackage> found = new ArrayList<>();
        look(List.of("installed")).forEach(one -> found.add(plugin(one)));
        return List.copyOf(found);
    }

    /** The programs of plugins by package name. */
    public Map<String, List<PluginProgram>> programs(Collection<String> packageNames) {
        List<String> command = new ArrayList<>(List.of("binaries"));
        command.addAll(packageNames);
        Map<String, List<PluginProgram>> found = new LinkedHashMap<>();
        look(command).properties().forEach(one -> found.put(one.getKey(), programs(one.getValue())));
        return found;
    }

    /** Runs pip, which writes to the log. */
    public void pip(Path log, BooleanSupplier stopped, String action, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(python(), "-m", "pip", action, "--disable-pip-version-check", "--no-input"));
        command.addAll(List.of(arguments));
        Program.run(log, command, Map.of(), new Watch(Watch.PATIENT.longest(), stopped));
    }

    /** Loads the plugin of a package. */
    public void check(Path log, BooleanSupplier stopped, String packageName) {
        var _ = answer(
                        List.of("check", packageName),
                        Redirect.appendTo(log.toFile()),
                        new Watch(LOOK.longest(), stopped))
                .orElseThrow(() -> new BootstrapException(
                        "The plugin of " + packageName + " cannot be loaded by this Scipion; " + log + " tells why"));
    }

    /** Installs or removes programs; returns whether there was something to do. */
    public boolean changePrograms(
            Path log, BooleanSupplier stopped, String action, String packageName, Optional<String> target) {
        List<String> command = new ArrayList<>(List.of(action, packageName));
        target.ifPresent(command::add);
        Watch watch = new Watch(Watch.PATIENT.longest(), stopped);
        return !answer(command, Redirect.appendTo(log.toFile()), watch)
                .orElseThrow(() -> new BootstrapException("The programs of " + packageName + " could not be changed ("
                        + action + target.map(one -> " " + one).orElse("") + "); " + log + " tells why"))
                .path("already")
                .asBoolean();
    }

    private JsonNode look(List<String> command) {
        Path log = environment.home().resolve("logs").resolve("plugins.log");
        return answer(command, Redirect.to(log.toFile()), LOOK)
                .orElseThrow(() -> new ScipionUnavailableException("The Python environment of Scipion ("
                        + environment.python() + ") cannot tell its plugins; " + log + " tells why"));
    }

    private Optional<JsonNode> answer(List<String> arguments, Redirect errors, Watch watch) {
        Path modules = PythonModules.extract();
        try {
            List<String> command = new ArrayList<>(List.of(python(), "-m", "scipion_plugins"));
            command.addAll(arguments);
            return Program.output(command, variables(modules), errors, watch).map(PluginTool::json);
        } finally {
            PythonModules.delete(modules);
        }
    }

    private Map<String, String> variables(Path modules) {
        Map<String, String> variables = new LinkedHashMap<>(environment.variables());
        variables.merge("PYTHONPATH", modules.toString(), (given, ours) -> ours + File.pathSeparator + given);
        return variables;
    }

    private String python() {
        return environment.python().toString();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ScipionUnavailableException("The Python environment of Scipion answered no JSON", e);
        }
    }

    private static PluginPackage plugin(JsonNode one) {
        Function<String, String> text = name -> one.path(name).asText("");
        return new PluginPackage(
                text.apply("packageName"),
                text.apply("module"),
                text.apply("version"),
                text.apply("summary"),
                text.apply("author"),
                text.apply("email"),
                text.apply("homePage"),
                Optional.of(text.apply("sourceFolder"))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of));
    }

    private static List<PluginProgram> programs(JsonNode all) {
        List<PluginProgram> programs = new ArrayList<>();
        all.forEach(one -> programs.add(new PluginProgram(
                one.path("name").asText(),
                one.path("version").asText(),
                one.path("target").asText(),
                one.path("installed").asBoolean(),
                one.path("default").asBoolean())));
        return List.copyOf(programs);
    }
}
