package org.scipion.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.scipion.server.installation.Uninstall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "uninstall",
        description = {
            "Stops the server and everything it started, and removes accounts, shares, settings and what can be made anew.",
            "Projects, logs and Scipion's own folders stay, unless --remove-scipion-home is given. It asks first."
        },
        mixinStandardHelpOptions = true)
final class UninstallCommand implements Runnable {

    private final Invocation invocation;

    @Option(names = "--keep-database", description = "Keeps accounts, shares and settings; 'start' works again.")
    private boolean keepDatabase;

    @Option(names = "--keep-web-dist", description = "Keeps the bundle of another web page.")
    private boolean keepWeb;

    @Option(names = "--remove-scipion-home", description = "Removes the whole workspace, with all projects in it.")
    private boolean removeHome;

    @Option(names = "--dry-run", description = "Tells what would be removed, and does nothing.")
    private boolean dryRun;

    @Mixin
    private Agreement agreement = new Agreement();

    UninstallCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Uninstall uninstall = new Uninstall(
                invocation.workspace(),
                invocation.environment(),
                new Uninstall.Extent(!keepDatabase, !keepWeb, removeHome));
        List<Path> removed = uninstall.removed();
        removed.forEach(path -> invocation.line((dryRun ? "would remove " : "remove ") + path));
        uninstall
                .statements()
                .ifPresent(sql -> invocation.line("not removed, the administrator of the database runs:\n" + sql));
        if (!dryRun) {
            agreement.require("Stop the server and remove for ever "
                    + removed.stream().map(Path::toString).collect(Collectors.joining(", ")) + "?");
            uninstall.run();
            invocation.line("Scipion is uninstalled");
        }
    }
}
