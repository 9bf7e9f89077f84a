package org.scipion.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "provision",
        description = "Sets up a new installation in SCIPION_HOME and starts its server.",
        mixinStandardHelpOptions = true)
final class ProvisionCommand implements Runnable {

    @Mixin
    private NewInstallationOptions options;

    ProvisionCommand(Invocation invocation) {
        this.options = new NewInstallationOptions(invocation);
    }

    @Override
    public void run() {
        options.report(options.setUp().run(options.request()));
    }
}
