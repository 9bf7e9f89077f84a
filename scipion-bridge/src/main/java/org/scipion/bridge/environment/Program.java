package org.scipion.bridge.environment;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scipion.bridge.BootstrapException;

/** Runs the programs that build environments: with the settings of package indexes and proxies, without our secrets. */
final class Program {
    private static final Set<String> FAMILIES = Set.of("PIP_", "CONDA_", "MAMBA_", "SSL_CERT_", "REQUESTS_CA_");
    private static final Set<String> PROXIES =
            Set.of("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY");

    private Program() {}

    /** The program of this name on the search path. */
    static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs a program to its end, its output appended to a log.
     *
     * @throws BootstrapException if it cannot be started or ends with another code than 0
     */
    static void run(Path log, List<String> command) {
        run(log, command, Map.of(), Watch.PATIENT);
    }

    /**
     * As {@link #run(Path, List)}, with further variables and under watch.
     *
     * @throws BootstrapException also if it was stopped
     */
    static void run(Path log, List<String> command, Map<String, String> variables, Watch watch) {
        int code = watch.end(
                builder(command, variables).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())));
        if (code != 0) {
            throw new BootstrapException(
                    "'" + String.join(" ", command) + "' ended with code " + code + "; " + log + " tells why");
        }
    }

    /** What a program prints, empty when it fails. */
    static Optional<String> output(List<String> command) {
        return output(command, Map.of(), Redirect.DISCARD, Watch.PATIENT);
    }

    /** As {@link #output(List)}, with further variables and under watch; its errors go to {@code errors}. */
    static Optional<String> output(List<String> command, Map<String, String> variables, Redirect errors, Watch watch) {
        try {
            Path printed = Files.createTempFile("scipion-", ".out");
            try {
                int code = watch.end(
                        builder(command, variables).redirectError(errors).redirectOutput(printed.toFile()));
                return code == 0 ? Optional.of(Files.readString(printed, StandardCharsets.UTF_8)) : Optional.empty();
            } finally {
                Files.delete(printed);
            }
        } catch (IOException e) {
            throw new BootstrapException("The temporary folder cannot be written: " + e.getMessage(), e);
        }
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> further) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        Map<String, String> variables = builder.environment();
        Map<String, String> allowed = WorkerVariables.passedOn(variables);
        variables.keySet().removeIf(name -> !allowed.containsKey(name) && !isOfAnIndex(name));
        variables.putAll(further);
        return builder;
    }

    private static boolean isOfAnIndex(String name) {
        return PROXIES.contains(name) || FAMILIES.stream().anyMatch(name::startsWith);
    }
}
