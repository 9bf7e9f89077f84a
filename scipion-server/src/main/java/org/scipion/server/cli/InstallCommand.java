package org.scipion.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "install",
        description = "Sets up a new installation in SCIPION_HOME without starting its server.",
        mixinStandardHelpOptions = true)
final class InstallCommand implements Runnable {

    @Mixin
    private NewInstallationOptions options;

    InstallCommand(Invocation invocation) {
        this.options = new NewInstallationOptions(invocation);
    }

    @Override
    public void run() {
        options.report(options.setUp().prepare(options.request()));
    }
}
