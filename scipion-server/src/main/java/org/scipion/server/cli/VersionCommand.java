package org.scipion.server.cli;

import org.scipion.server.system.ProductVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "version", description = "Prints the version.", mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable {

    private final Invocation invocation;

    @Option(names = "--json", description = "Prints it as JSON.")
    private boolean json;

    VersionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        if (json) {
            invocation.json(
                    new Installed(ProductVersion.tag(), Runtime.version().toString()));
        } else {
            invocation.line(Version.line());
        }
    }

    /**
     * What runs.
     *
     * @param version of this distribution, such as {@code v0.1.0}
     * @param java version of the Java that it runs on
     */
    record Installed(String version, String java) {}
}
