package org.scipion.server.cli;

import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command {@code scipionapi}. Exit codes: 0 done, 1 failed with the reason on the error output, 2 wrong usage.
 *
 * <p>The workspace is the folder that the variable {@code SCIPION_HOME} names, else {@code scipion_home} in the user's home folder.
 */
@Command(
        name = "scipionapi",
        description = "Runs a Scipion server on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Environment:",
            "  SCIPION_HOME   folder of the installation (default: scipion_home in your home folder)",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage."
        })
public final class Scipionapi {

    private Scipionapi() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Invocation invocation = new Invocation(Map.copyOf(System.getenv()), System.out);
        System.exit(commandLine(invocation).execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }

    /** The command line of one call. */
    static CommandLine commandLine(Invocation invocation) {
        return new CommandLine(new Scipionapi())
                .addSubcommand(new ProvisionCommand(invocation))
                .addSubcommand(new InstallCommand(invocation))
                .addSubcommand(new BootstrapCommand(invocation))
                .addSubcommand(new StartCommand(invocation))
                .addSubcommand(new StopCommand(invocation))
                .addSubcommand(new RestartCommand(invocation))
                .addSubcommand(new StatusCommand(invocation))
                .addSubcommand(new LogsCommand(invocation))
                .addSubcommand(new DoctorCommand(invocation))
                .addSubcommand(new UpdateCommand(invocation))
                .addSubcommand(new UninstallCommand(invocation))
                .addSubcommand(new ReindexCommand(invocation))
                .addSubcommand(new ServeCommand(invocation))
                .addSubcommand(new RehearseCommand(invocation))
                .addSubcommand(new PreviewCommand(invocation))
                .addSubcommand(new BackupCommand(invocation))
                .addSubcommand(new RestoreCommand(invocation))
                .addSubcommand(new ImportDatabaseCommand(invocation))
                .addSubcommand(new VersionCommand(invocation))
                .addSubcommand(new GenerateCompletion())
                .addSubcommand(new HelpCommand())
                .setExecutionExceptionHandler(new FailureReport());
    }
}
