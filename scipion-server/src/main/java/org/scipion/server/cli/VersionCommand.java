package org.scipion.server.cli;

import picocli.CommandLine.Command;

@Command(name = "version", description = "Prints the version.", mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable {

    private final Invocation invocation;

    VersionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        invocation.output().println(Version.line());
    }
}
