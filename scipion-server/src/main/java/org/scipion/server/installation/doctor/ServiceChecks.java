package org.scipion.server.installation.doctor;

import java.util.List;
import org.scipion.jobs.Broker;
import org.scipion.jobs.BrokerConfiguration;
import org.scipion.jobs.EmbeddedRedis;
import org.scipion.jobs.JobsException;
import org.scipion.server.BrokerLocation;
import org.scipion.server.DatabaseLocation;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.database.DatabaseAccess;
import org.scipion.server.installation.ListenPort;
import org.scipion.server.installation.PortInUseException;
import org.scipion.server.installation.ServerAddress;
import org.scipion.server.installation.Workspace;
import org.scipion.server.installation.WorkspaceProcess;
import org.scipion.store.DatabaseState;
import org.scipion.store.EmbeddedPostgres;
import org.scipion.store.StoreException;

/** Database, broker and the server itself. What is down because the server is stopped is no fault. */
final class ServiceChecks {

    private static final String STARTS = "stopped; it starts with the server";

    private final Workspace workspace;
    private final ServerConfiguration configuration;

    ServiceChecks(Workspace workspace, ServerConfiguration configuration) {
        this.workspace = workspace;
        this.configuration = configuration;
    }

    List<Finding> all() {
        return List.of(database(), broker(), server(), reach());
    }

    private Finding database() {
        try {
            if (configuration.database() instanceof DatabaseLocation.Embedded own
                    && !EmbeddedPostgres.in(own.folder()).isRunning()) {
                return Finding.ok("database", STARTS);
            }
            return judge(DatabaseState.of(DatabaseAccess.reach(configuration.database())));
        } catch (StoreException e) {
            return Finding.fail(
                    "database",
                    String.valueOf(e.getMessage()),
                    "start it, or correct DATABASE_URL and DATABASE_PASS in " + workspace.settingsFile());
        }
    }

    private static Finding judge(DatabaseState state) {
        String version = "PostgreSQL " + state.serverVersion();
        return switch (state.tables()) {
            case CURRENT -> Finding.ok("database", version + ", tables up to date");
            case OTHER ->
                Finding.warn(
                        "database", version + ", tables of another version", "the next start brings them up to date");
            case NONE -> Finding.warn("database", version + ", no tables", "the next start makes them");
        };
    }

    private Finding broker() {
        return switch (configuration.broker()) {
            case BrokerLocation.External other ->
                ping(new BrokerConfiguration(other.url().value()));
            case BrokerLocation.Embedded own -> {
                EmbeddedRedis redis = EmbeddedRedis.in(own.folder());
                yield redis.isRunning()
                        ? ping(redis.ensureRunning(own.password().value()))
                        : Finding.ok("broker", STARTS);
            }
        };
    }

    private Finding ping(BrokerConfiguration broker) {
        try (Broker connection = Broker.connect(broker)) {
            connection.ping();
            return Finding.ok("broker", "answers");
        } catch (JobsException e) {
            return Finding.fail(
                    "broker",
                    String.valueOf(e.getMessage()),
                    "start it, or correct BROKER_URL in " + workspace.settingsFile());
        }
    }

    private Finding server() {
        WorkspaceProcess process = WorkspaceProcess.server(workspace);
        ServerAddress address = ServerAddress.of(configuration);
        if (process.running().isPresent()) {
            return address.healthy()
                    ? Finding.ok("server", "answers at " + address.root())
                    : Finding.fail(
                            "server",
                            "runs, but does not answer at " + address.root(),
                            "read 'scipionapi logs'; restart");
        }
        if (process.crashed()) {
            return Finding.fail("server", "ended without being stopped", "read 'scipionapi logs'; 'scipionapi start'");
        }
        try {
            ListenPort.requireFree(configuration.listen());
            return Finding.warn("server", "stopped", "scipionapi start");
        } catch (PortInUseException e) {
            return Finding.fail("server", String.valueOf(e.getMessage()), "choose another API_PORT");
        }
    }

    private Finding reach() {
        String host = configuration.listen().host();
        boolean alone = host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
        return alone
                ? Finding.ok("reach", "this machine alone, and what stands before it")
                : Finding.warn(
                        "reach",
                        "plain HTTP on " + host + ": others can read passwords on their way",
                        "API_HOST=127.0.0.1, and a reverse proxy with TLS (share/nginx.conf)");
    }
}
