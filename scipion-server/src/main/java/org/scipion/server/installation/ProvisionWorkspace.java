package org.scipion.server.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;
import org.scipion.server.DatabaseLocation;
import org.scipion.server.ListenAddress;
import org.scipion.server.ServerConfiguration;

/**
 * Sets up a workspace on an empty machine: settings, database, first administrator, running server.
 *
 * <p>{@code .env} appears last of what is written; until then the settings are a draft. A set-up that was interrupted is taken up again
 * with the secrets of that draft, so that it still opens the database that was made with them.
 */
public final class ProvisionWorkspace {

    /** Lets {@code scipionapi serve} take a workspace whose set-up is under way. */
    public static final String SETTING_UP = "--setting-up";

    private static final int USUAL_PORT = 8080;

    private final Workspace workspace;
    private final Map<String, String> environment;
    private final Consumer<String> progress;

    /**
     * @param environment the variables of this process
     * @param progress is told of each step before it begins
     */
    public ProvisionWorkspace(Workspace workspace, Map<String, String> environment, Consumer<String> progress) {
        this.workspace = workspace;
        this.environment = workspace.environment(environment);
        this.progress = progress;
    }

    /**
     * Returns the address of the running server.
     *
     * @throws AlreadyProvisionedException when the workspace is set up already; nothing is touched
     * @throws InstallationException saying what failed
     */
    public ServerAddress run(ProvisionRequest request) {
        ServerConfiguration configuration = begin(request);
        serve(configuration, request);
        new Rehearsal(workspace).begin(configuration, environment);
        return ServerAddress.of(configuration);
    }

    /** As {@link #run}, but the server is not started. */
    public ServerAddress prepare(ProvisionRequest request) {
        ServerConfiguration configuration = begin(request);
        try {
            new DatabaseSetUp(configuration, workspace.scratch(), progress).run(request);
        } finally {
            EmbeddedParts.stop(configuration);
        }
        publish();
        return ServerAddress.of(configuration);
    }

    /** Everything before the database. */
    private ServerConfiguration begin(ProvisionRequest request) {
        if (workspace.provisioned()) {
            throw new AlreadyProvisionedException(workspace.home());
        }
        AdministratorRules.check(request);
        ListenAddress listen = listenAddress(request);
        progress.accept("Making the workspace " + workspace.home());
        workspace.prepare();
        ServerConfiguration configuration = draft(request, listen.port());
        workspace.prepare(configuration);
        request.page().deploy(configuration.web());
        if (configuration.database() instanceof DatabaseLocation.External other) {
            ExternalDatabase.of(other).require(environment);
        }
        return configuration;
    }

    /** The server wakes up while the database is made ready, on which it waits. */
    private void serve(ServerConfiguration configuration, ProvisionRequest request) {
        DetachedServer server = DetachedServer.launch(configuration, environment, SETTING_UP);
        try {
            new DatabaseSetUp(configuration, workspace.scratch(), progress).run(request);
        } catch (RuntimeException failure) {
            server.end();
            EmbeddedParts.stop(configuration);
            throw failure;
        }
        try {
            progress.accept("Starting the server");
            server.awaitAnswer();
        } finally {
            publish();
        }
    }

    private ListenAddress listenAddress(ProvisionRequest request) {
        String host = environment.getOrDefault("API_HOST", "127.0.0.1");
        if (request.port().isPresent()) {
            ListenAddress asked = new ListenAddress(host, request.port().getAsInt());
            ListenPort.requireFree(asked);
            return asked;
        }
        return new ListenAddress(host, ListenPort.freeFrom(new ListenAddress(host, USUAL_PORT)));
    }

    private ServerConfiguration draft(ProvisionRequest request, int port) {
        Map<String, String> known = request.page().over(environment);
        SettingsFile.secrets(workspace.draftFile()).forEach(known::putIfAbsent);
        Map<String, String> settings = NewSettings.of(request, port, known);
        SettingsFile.write(workspace.draftFile(), settings);
        known.putAll(settings);
        return ServerConfiguration.of(known);
    }

    private void publish() {
        try {
            Files.move(workspace.draftFile(), workspace.settingsFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UnwritableWorkspaceException(workspace.settingsFile(), e);
        }
    }
}
