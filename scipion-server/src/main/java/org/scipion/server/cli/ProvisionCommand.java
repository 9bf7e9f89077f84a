package org.scipion.server.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.scipion.server.installation.ProvisionRequest;
import org.scipion.server.installation.ProvisionWorkspace;
import org.scipion.server.installation.ServerAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "provision",
        description = "Sets up a new installation in SCIPION_HOME and starts its server.",
        mixinStandardHelpOptions = true)
final class ProvisionCommand implements Runnable {

    private final Invocation invocation;

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "Name of the first administrator.")
    private String user = "";

    @Option(
            names = "--email",
            required = true,
            paramLabel = "MAIL",
            description = "E-mail address that the administrator signs in with.")
    private String email = "";

    @Mixin
    private PasswordOptions password;

    @Option(
            names = "--api-port",
            paramLabel = "PORT",
            converter = PortNumber.class,
            description = "TCP port of the API (default: 8080 where it is free, else any free one).")
    private @Nullable Integer port;

    @Option(names = "--demo", description = "Imports the sample project of this distribution.")
    private boolean demo;

    ProvisionCommand(Invocation invocation) {
        this.invocation = invocation;
        this.password = new PasswordOptions(invocation);
    }

    @Override
    public void run() {
        ProvisionRequest request = new ProvisionRequest(user, email, password.read(), port(), demo);
        ServerAddress address =
                new ProvisionWorkspace(invocation.workspace(), invocation.environment(), invocation::step).run(request);
        invocation.output().println();
        invocation.row("workspace", invocation.workspace().home());
        invocation.row("web page", address.root() + "/");
        invocation.row("API", address.api());
        invocation.row("API docs", address.root() + "/docs");
        invocation.row("health", address.root() + "/health");
        invocation.row("sign in as", email);
    }

    private OptionalInt port() {
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }
}
