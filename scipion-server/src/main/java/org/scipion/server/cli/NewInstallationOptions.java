package org.scipion.server.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.scipion.server.installation.ProvisionRequest;
import org.scipion.server.installation.ProvisionWorkspace;
import org.scipion.server.installation.ServerAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a new installation is to be. */
final class NewInstallationOptions {

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
            defaultValue = "${env:API_PORT}",
            description = "TCP port of the API (default: API_PORT of the environment; else 8080 where it is free, else"
                    + " any free one).")
    private @Nullable Integer port;

    @Option(names = "--demo", description = "Imports the sample project of this distribution.")
    private boolean demo;

    @Mixin
    private WebPageOptions page = new WebPageOptions();

    NewInstallationOptions(Invocation invocation) {
        this.invocation = invocation;
        this.password = new PasswordOptions(invocation);
    }

    /** What was asked for. */
    ProvisionRequest request() {
        OptionalInt wanted = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        return new ProvisionRequest(user, email, password.read(), wanted, demo, page.choice());
    }

    /** The set-up itself. */
    ProvisionWorkspace setUp() {
        return new ProvisionWorkspace(invocation.workspace(), invocation.environment(), invocation::step);
    }

    /** Tells where everything is now. */
    void report(ServerAddress address) {
        invocation.output().println();
        invocation.row("workspace", invocation.workspace().home());
        invocation.row("web page", address.root() + "/");
        invocation.row("API", address.api());
        invocation.row("API docs", address.root() + "/docs");
        invocation.row("health", address.root() + "/health");
        invocation.row("sign in as", email);
    }
}
