package org.scipion.server.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.EnvironmentReport;
import org.scipion.bridge.ScipionBootstrap;
import org.scipion.bridge.ScipionPlugin;
import org.scipion.server.installation.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bootstrap",
        description = {
            "Sets up the Python environment that Scipion's protocols run in. Builds one from the package index, which takes minutes, or uses one"
                    + " that exists. Can be repeated: what is there is kept.",
            "A running server uses the environment from the next request on."
        },
        mixinStandardHelpOptions = true)
final class BootstrapCommand implements Runnable {

    private static final String NONE = "none";

    private final Invocation invocation;

    @Option(
            names = "--env",
            paramLabel = "ENVIRONMENT",
            description =
                    "Uses this one instead: folder of a venv, of a conda environment or of a Scipion installation, or name of a"
                            + " conda environment.")
    private @Nullable String environment;

    @Option(
            names = "--plugins",
            paramLabel = "NAME",
            split = ",",
            description = "Plugins to install, such as relion or scipion-em-relion==5.0.2; 'none' for none. Default: "
                    + "tomo, relion, imod, motioncorr, eman2, facilities and chimera, or none with --env.")
    private @Nullable List<String> plugins;

    BootstrapCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Workspace workspace = invocation.workspace();
        workspace.prepare();
        EnvironmentReport report = new ScipionBootstrap(workspace.home(), Optional.ofNullable(environment), chosen())
                .run(invocation::step);
        invocation.output().println();
        invocation.row("Scipion", report.scipionVersion() + " on Python " + report.pythonVersion());
        invocation.row("python", report.python());
        invocation.row("protocols", report.protocols());
        invocation.row("objects", report.objects());
        report.plugins().forEach(this::show);
        invocation.row("settings", workspace.home().resolve("config").resolve("scipion.conf"));
        invocation.row("log", workspace.home().resolve("logs").resolve("bootstrap.log"));
    }

    private List<String> chosen() {
        if (plugins != null) {
            return plugins.equals(List.of(NONE)) ? List.of() : plugins;
        }
        return environment == null ? ScipionBootstrap.USUAL_PLUGINS : List.of();
    }

    private void show(ScipionPlugin plugin) {
        String state = plugin.error()
                .map(reason -> "cannot be used: " + reason.lines().findFirst().orElse(""))
                .orElseGet(
                        () -> plugin.protocols() + " protocols" + (plugin.installed() ? "" : ", programs not found"));
        invocation.row("plugin", plugin.name() + " " + plugin.version() + ": " + state);
    }
}
