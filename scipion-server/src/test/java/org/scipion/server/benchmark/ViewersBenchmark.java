package org.scipion.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/**
 * What the viewers cost over HTTP, beside a Python server that answers the same requests without accounts and projects: prints tables of milliseconds at the client.
 * The system property {@code peer.python} names the Python to start it with.
 */
class ViewersBenchmark {

    private static final int SIDE = 512;
    private static final int ROWS = 1_000_000;
    private static final int CLIENTS = 8;
    private static final int PARTICLES = 100;
    private static final String VOLUME = "/protocols/820/outputs/outputVolumes/volumes/0";
    private static final String TABLE = "/protocols/261/outputs/outputParticles/metadata/tables/objects";

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Peer peer;
    private static Person person;
    private static String project;
    private static Path map;
    private static Path particles;

    @BeforeAll
    static void makeLargeFiles() throws Exception {
        String python = System.getProperty("peer.python", "");
        assumeTrue(!python.isEmpty(), "needs -Dpeer.python=...");
        peer = Peer.start(python);
        User user = SERVER.account(Role.USER);
        person = SERVER.signedIn(user);
        long id = ExampleProject.importAs(person, "large");
        project = "http://127.0.0.1:" + SERVER.port() + "/api/projects/" + id;
        Path folder = ExampleProject.folder(SERVER, user, id);
        map = folder.resolve("Runs/000820_ProtImportVolumes/extra/import_vol_01.mrc");
        particles = folder.resolve("Runs/000261_ProtImportParticles/particles.sqlite");
        LargeData.map(map, SIDE);
        LargeData.grow(particles, ROWS);
    }

    @AfterAll
    static void stopThePeer() {
        if (peer != null) {
            peer.close();
        }
    }

    /** Every plane once, in no order: what was answered before is not asked again. */
    private static Iterator<Integer> shuffledPlanes() {
        List<Integer> planes = new ArrayList<>(IntStream.range(0, SIDE).boxed().toList());
        Collections.shuffle(planes, new Random(5));
        return planes.iterator();
    }

    /** A request as both servers understand it. */
    private record Pair(String name, int times, Supplier<HttpRequest> ours, Supplier<HttpRequest> theirs) {}

    private static List<Pair> pictures() {
        return List.of(
                slice("slice z, PNG, not cached", "z", "png"),
                slice("slice z, WebP, not cached", "z", "webp"),
                slice("slice x, WebP, not cached", "x", "webp"),
                new Pair(
                        "slice z, PNG, cached",
                        100,
                        () -> ours(VOLUME + "/slice?index=100&fmt=png"),
                        () -> theirs("/slice?index=100&fmt=png", map)));
    }

    private static Pair slice(String name, String axis, String format) {
        String query = "axis=" + axis + "&fmt=" + format + "&index=";
        Iterator<Integer> ours = shuffledPlanes();
        Iterator<Integer> theirs = shuffledPlanes();
        return new Pair(
                name,
                60,
                () -> ours(VOLUME + "/slice?" + query + ours.next()),
                () -> theirs("/slice?cache=false&" + query + theirs.next(), map));
    }

    private static List<Pair> values() {
        return List.of(
                new Pair(
                        "data3d, binning to 128",
                        8,
                        () -> touched(VOLUME + "/data3d?maxDim=128&binary=true&method=binning"),
                        () -> theirs("/data3d?maxDim=128&method=binning", map)),
                new Pair(
                        "data3d, stride to 128",
                        15,
                        () -> touched(VOLUME + "/data3d?maxDim=128&binary=true&method=stride"),
                        () -> theirs("/data3d?maxDim=128&method=stride", map)),
                new Pair(
                        "histogram, first",
                        6,
                        () -> touched(VOLUME + "/histogram?bins=128"),
                        () -> theirs("/histogram?bins=128", map)),
                new Pair(
                        "histogram, repeated",
                        10,
                        () -> ours(VOLUME + "/histogram?bins=128"),
                        () -> theirs("/histogram?bins=128", map)));
    }

    private static List<Pair> tables() {
        return List.of(
                page("first page of 1,000,000 rows", 60, "offset=0"),
                page("last page", 20, "offset=" + (ROWS - 100)),
                page("page sorted by a number", 10, "offset=0&sortBy=_ctfModel._defocusU", "offset=0&sortBy=c05"));
    }

    private static Pair page(String name, int times, String offset) {
        return page(name, times, offset, offset);
    }

    private static Pair page(String name, int times, String ours, String theirs) {
        return new Pair(
                name,
                times,
                () -> ours(TABLE + "/rows?limit=100&" + ours),
                () -> theirs("/rows?limit=100&" + theirs, particles));
    }

    @Test
    void besideThePeer() throws Exception {
        System.out.println("| request | ours | 95 % | peer | peer / ours | peer / ours, eight clients |");
        System.out.println("|---|---|---|---|---|---|");
        for (Pair pair :
                Stream.of(pictures(), values(), tables()).flatMap(List::stream).toList()) {
            compare(pair);
        }
    }

    private static void compare(Pair pair) throws Exception {
        double[] ours = new double[pair.times()];
        double[] theirs = new double[pair.times()];
        for (int time = -Math.max(2, pair.times() / 3); time < pair.times(); time++) {
            double one = millis(pair.ours());
            double other = millis(pair.theirs());
            if (time >= 0) {
                ours[time] = one;
                theirs[time] = other;
            }
        }
        Timings here = Timings.of(pair.name(), ours);
        Timings there = Timings.of(pair.name(), theirs);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.1f | %.1f |%n",
                pair.name(),
                here.quantile(0.5),
                here.quantile(0.95),
                there.quantile(0.5),
                there.quantile(0.5) / here.quantile(0.5),
                ratioOfEightClients(pair));
    }

    /** In turn, three times each: how long eight clients wait for all their answers. */
    private static double ratioOfEightClients(Pair pair) throws Exception {
        double[] ours = new double[3];
        double[] theirs = new double[3];
        int each = Math.max(2, pair.times() / 6);
        for (int time = 0; time < ours.length; time++) {
            ours[time] = atOnce(CLIENTS, each, pair.ours());
            theirs[time] = atOnce(CLIENTS, each, pair.theirs());
        }
        return Timings.of("", theirs).quantile(0.5) / Timings.of("", ours).quantile(0.5);
    }

    private static double atOnce(int clients, int each, Supplier<HttpRequest> request) throws Exception {
        List<HttpRequest> requests =
                Stream.generate(request).limit((long) clients * each).toList();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Void>> work = requests.stream()
                    .<Callable<Void>>map(one -> () -> {
                        send(one);
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(work)) {
                one.get();
            }
        }
        return (System.nanoTime() - began) / 1e6;
    }

    @Test
    void galleries() throws Exception {
        double[] cold = new double[10];
        double[] warm = new double[30];
        gallery(0);
        for (int time = 0; time < cold.length; time++) {
            cold[time] = gallery(PARTICLES * (time + 1));
        }
        for (int time = 0; time < warm.length; time++) {
            warm[time] = gallery(0);
        }
        Timings health = Timings.of(
                "",
                Stream.generate(() -> millis(ViewersBenchmark::health))
                        .limit(100)
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        System.out.println("| request | median | 95 % | 99 % | / health |\n|---|---|---|---|---|");
        System.out.println(Timings.of("gallery of 100 particles, cold", cold).row(health));
        System.out.println(Timings.of("gallery of 100 particles, warm", warm).row(health));
    }

    /** As a page asks for it: two batches at the same time. */
    private static double gallery(int first) throws Exception {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> halves = IntStream.of(first, first + PARTICLES / 2)
                    .<Callable<Void>>mapToObj(start -> () -> {
                        send(batch(start, PARTICLES / 2));
                        return null;
                    })
                    .toList();
            for (Future<Void> half : threads.invokeAll(halves)) {
                half.get();
            }
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static HttpRequest batch(int first, int count) {
        String items = IntStream.range(first, first + count)
                .mapToObj(row -> "{\"rowId\":" + (row + 1) + ",\"columnName\":\"_filename\"}")
                .collect(Collectors.joining(",", "{\"size\":128,\"fmt\":\"png\",\"items\":[", "]}"));
        return request(project + TABLE + "/image/batch")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(items))
                .build();
    }

    private static HttpRequest health() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + "/api/health"))
                .build();
    }

    private static double millis(Supplier<HttpRequest> request) {
        HttpRequest made = request.get();
        long began = System.nanoTime();
        send(made);
        return (System.nanoTime() - began) / 1e6;
    }

    private static void send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(request.uri().toString()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest ours(String path) {
        return request(project + path).build();
    }

    /** After a change of the map, so that nothing known of it holds. */
    private static HttpRequest touched(String path) {
        try {
            Files.setLastModifiedTime(map, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ours(path);
    }

    private static HttpRequest theirs(String request, Path file) {
        return HttpRequest.newBuilder(peer.of(request, file)).build();
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + person.token());
    }
}
