package org.scipion.bridge.environment;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The environment variables of workers and of the runs they start. Of our own process they see only what programs of the
 * field need; passwords and keys of a server are not among them.
 */
public final class WorkerVariables {
    private static final Set<String> PASSED_ON = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "LD_LIBRARY_PATH",
            "MODULEPATH",
            "MODULESHOME",
            "SLURM_CONF",
            "SGE_ROOT",
            "SGE_CELL",
            "SGE_CLUSTER_NAME",
            "PBS_DEFAULT",
            "PBS_CONF_FILE",
            "LSF_ENVDIR",
            "LSF_BINDIR",
            "LSF_LIBDIR",
            "LSF_SERVERDIR",
            "SQLITE_JOURNAL_MODE");
    private static final List<String> FAMILIES_PASSED_ON = List.of("LC_", "CUDA_", "NVIDIA_", "OMP_", "OMPI_", "MPI_");
    private static final String DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    private WorkerVariables() {}

    /**
     * The variables.
     *
     * @param python the interpreter, in the {@code bin} folder of its environment
     * @param home Scipion's home: configuration in {@code config}, projects in {@code projects}
     * @param process the variables of our own process
     */
    public static Map<String, String> of(Path python, Path home, Map<String, String> process) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.putAll(passedOn(process));
        variables.putAll(defaults());
        variables.putAll(ScipionConfiguration.of(home).values(process));
        variables.putAll(OverridesFile.of(home).values());
        variables.putAll(fixed(python, home));
        Path bin = python.resolve("..").normalize();
        variables.merge(
                "PATH", bin + File.pathSeparator + DEFAULT_PATH, (given, standard) -> bin + File.pathSeparator + given);
        return variables;
    }

    /** Those variables of our own process that programs of the field need. */
    static Map<String, String> passedOn(Map<String, String> process) {
        Map<String, String> variables = new LinkedHashMap<>(process);
        variables
                .keySet()
                .removeIf(name ->
                        !PASSED_ON.contains(name) && FAMILIES_PASSED_ON.stream().noneMatch(name::startsWith));
        return variables;
    }

    private static Map<String, String> defaults() {
        return Map.of(
                "SCIPION_DOMAIN", "pwem",
                "SCIPION_NOTIFY", "False",
                "SCIPION_PRIORITY_PACKAGE_LIST", "pwem tomo",
                "NO_COLOR", "1");
    }

    private static Map<String, String> fixed(Path python, Path home) {
        Path prefix = python.resolve("../..").normalize();
        boolean isConda = Files.isDirectory(prefix.resolve("conda-meta"));
        return Map.of(
                "SCIPION_HOME",
                home.toString(),
                "SCIPION_USER_DATA",
                home.toString(),
                "SCIPION_PYTHON",
                python.toString(),
                isConda ? "CONDA_PREFIX" : "VIRTUAL_ENV",
                prefix.toString());
    }
}
