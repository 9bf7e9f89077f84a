package org.scipion.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Permission;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.events.EventReader;
import org.scipion.server.projects.ExampleProject;

/** What open pages of the client cost: prints tables of milliseconds at the client, over a real socket, beside those of {@code /health}. */
class PollingBenchmark {

    private static final int WARM_UP = 40;
    private static final int TIMES = 100;
    private static final int CLIENTS = 200;
    private static final int POLLS = 20;
    private static final int CLIENTS_OF_A_PERSON = 10;

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static User user;
    private static Person person;
    private static String project;
    private static Path folder;

    @BeforeAll
    static void makeALargeProjectAndAFullList() throws SQLException {
        user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        long id = ExampleProject.importAs(person, "thousand");
        project = "/projects/" + id;
        folder = ExampleProject.folder(SERVER, user, id);
        ThousandRuns.grow(folder);
        for (int count = 1; count < 200; count++) {
            person.post("/projects/", "{\"name\":\"project-" + count + "\"}");
        }
    }

    @Test
    void oneClient() {
        String poll = person.get(project).json().path("protocols").properties().stream()
                .skip(1)
                .limit(256)
                .map(run -> "protocolIds=" + run.getKey())
                .collect(Collectors.joining("&", project + "/runtime/protocols?", ""));
        int end = person.get(project + "/protocols/1153/logs/window?channel=stdout")
                .json()
                .path("endOffset")
                .asInt();
        String known = "{\"offsets\":{\"stdout\":" + end + ",\"stderr\":1000000,\"schedule\":0}}";
        System.out.println("| request | median | 95 % | 99 % | / health |\n|---|---|---|---|---|");
        compare("graph of 1,000 runs", () -> person.get(project));
        compare("the same after a change", PollingBenchmark::changedGraph);
        compare("poll of 256 runs", () -> person.get(poll));
        compare("log chunk without news", () -> person.post(project + "/protocols/1153/logs/chunk", known));
        compare("list of 200 projects", () -> person.get("/projects/"));
    }

    private static Answer changedGraph() {
        rename(Long.toString(System.nanoTime()));
        return person.get(project);
    }

    /** In turn with the health of the server, so that both see the same machine. */
    private static void compare(String name, Supplier<Answer> request) {
        double[] ours = new double[TIMES];
        double[] health = new double[TIMES];
        for (int time = -WARM_UP; time < TIMES; time++) {
            double one = millis(request);
            double other = millis(() -> SERVER.nobody().get("/health"));
            if (time >= 0) {
                ours[time] = one;
                health[time] = other;
            }
        }
        System.out.println(Timings.of(name, ours).row(Timings.of("health", health)));
    }

    private static double millis(Supplier<Answer> request) {
        long began = System.nanoTime();
        Answer answer = request.get();
        double millis = (System.nanoTime() - began) / 1e6;
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return millis;
    }

    @Test
    void twoHundredPollersAndTwoHundredStreams() throws Exception {
        List<Person> people = people();
        Queue<Double> polls = new ConcurrentLinkedQueue<>();
        Queue<Double> health = new ConcurrentLinkedQueue<>();
        long before = heapAfterCollection();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch reading = new CountDownLatch(CLIENTS);
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Person one = people.get(client / CLIENTS_OF_A_PERSON);
                all.add(clients.submit(() -> read(one, reading)));
            }
            reading.await();
            for (int client = 0; client < CLIENTS; client++) {
                Person one = people.get(client / CLIENTS_OF_A_PERSON);
                all.add(clients.submit(() -> poll(one, polls, health)));
            }
            rename("news");
            for (Future<?> client : all) {
                client.get();
            }
        }
        System.out.println(of("200 pollers beside 200 streams", polls).row(of("health", health)));
        System.out.printf(
                "heap after collection: %d MB before, %d MB after%n", before >> 20, heapAfterCollection() >> 20);
    }

    private static Void read(Person one, CountDownLatch reading) throws Exception {
        try (EventReader reader = new EventReader(one, project + "/events")) {
            reader.next("ready");
            reading.countDown();
            reader.next("run-edited");
            return null;
        }
    }

    private static void poll(Person one, Queue<Double> polls, Queue<Double> health) {
        for (int time = 0; time < POLLS; time++) {
            polls.add(millis(
                    () -> one.get(project + "/runtime/protocols?protocolIds=2&protocolIds=338&protocolIds=1153")));
            health.add(millis(() -> SERVER.nobody().get("/health")));
        }
    }

    private static List<Person> people() {
        long id = Long.parseLong(project.substring(project.lastIndexOf('/') + 1));
        return IntStream.range(0, CLIENTS / CLIENTS_OF_A_PERSON)
                .mapToObj(_ -> {
                    User other = SERVER.account(Role.USER);
                    SERVER.store().shares().grant(id, other.id(), Permission.READ);
                    return SERVER.signedIn(other);
                })
                .toList();
    }

    private static Timings of(String name, Queue<Double> millis) {
        return Timings.of(name, millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void rename(String label) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("project.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("update Objects set label = '" + label + "' where id = 338");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
