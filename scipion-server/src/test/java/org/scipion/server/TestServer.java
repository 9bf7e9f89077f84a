package org.scipion.server;

import static org.junit.jupiter.api.extension.ExtensionContext.Namespace.GLOBAL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.IO;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.scipion.model.NewProject;
import org.scipion.model.NewUser;
import org.scipion.model.Permission;
import org.scipion.model.Profile;
import org.scipion.model.Project;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.auth.PasswordHashes;
import org.scipion.server.http.rest.Route;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.Store;

/**
 * A real server for the tests of one class, on a free port, in a fresh workspace. All classes share one real PostgreSQL and one real Redis, so accounts are told apart by
 * fresh addresses.
 */
public final class TestServer implements BeforeAllCallback, AfterAllCallback {

    public static final String KEY = "q8Zr-2vLw0XnYt5KpBfD7hGjM3sA9uEc";
    public static final String PASSWORD = "correct horse 7";

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String PASSWORD_HASH = new PasswordHashes().hash(PASSWORD);

    private final TestClock clock = new TestClock();
    private final Map<String, String> extra;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Path> home = new ArrayList<>();
    private final List<DatabaseConfiguration> database = new ArrayList<>();
    private final List<ScipionServer> running = new ArrayList<>();

    public TestServer(String... namesAndValues) {
        extra = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            extra.put(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    /** The least that a configuration needs. */
    public static Map<String, String> variables(Path home) {
        Map<String, String> variables = new HashMap<>();
        variables.put("SCIPION_HOME", home.toString());
        variables.put("SECRET_KEY", KEY);
        variables.put("DATABASE_PASS", "n0t-A-sample");
        variables.put("API_PORT", "0");
        variables.put("SCIPION_PLUGIN_REPO_URL", "http://127.0.0.1:1/");
        variables.put("PLUGIN_INDEX_URL", "http://127.0.0.1:1/");
        return variables;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        TestServices shared = context.getRoot()
                .getStore(GLOBAL)
                .computeIfAbsent(TestServices.class, _ -> new TestServices(), TestServices.class);
        home.add(Files.createTempDirectory("scipion-test"));
        database.add(shared.database());
        environment.putAll(variables(home.getFirst()));
        environment.put("DATABASE_URL", shared.database().url());
        environment.put("DATABASE_USER", shared.database().user());
        environment.put("DATABASE_PASS", shared.database().password());
        environment.put("BROKER_URL", shared.broker().url());
        environment.putAll(extra);
        running.add(ScipionServer.start(ServerConfiguration.of(environment), clock));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running.getFirst().close();
        IO.delete(home.getFirst());
    }

    public Path home() {
        return home.getFirst();
    }

    /** The variables that it was configured with; another server with the same database may start from them. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    public int port() {
        return running.getFirst().port();
    }

    public Store store() {
        return running.getFirst().store();
    }

    /** The database that all servers of the tests share. */
    public DatabaseConfiguration database() {
        return database.getFirst();
    }

    public TestClock clock() {
        return clock;
    }

    public List<Route> routes() {
        return running.getFirst().routes().all();
    }

    /** Nobody, who has no token. */
    public Person nobody() {
        return new Person(port(), "");
    }

    /** A new account. */
    public User account(Role role) {
        String email = "person" + PEOPLE.incrementAndGet() + "@lab.org";
        return store().users()
                .add(new NewUser(email, PASSWORD_HASH, role, true, true, Profile.named("Ana", "Lee", "")));
    }

    /** The owner of an account, signed in over HTTP. */
    public Person signedIn(User user) {
        return nobody().signIn(user.email(), PASSWORD);
    }

    /** A project in the workspace with nothing in its folder. */
    public Project project(User owner) {
        try {
            Path folder = Files.createTempDirectory(home(), "project");
            return store().projects().add(new NewProject(folder.getFileName().toString(), folder, "", owner.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void share(Project project, User user, Permission permission) {
        store().shares().grant(project.id(), user.id(), permission);
    }

    /** A clock that tests can move. */
    public static final class TestClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        public void advance(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
