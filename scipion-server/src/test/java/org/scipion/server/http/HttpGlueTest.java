package org.scipion.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Permission;
import org.scipion.model.Profile;
import org.scipion.model.Project;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.ListenAddress;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.ServerException;
import org.scipion.server.TestServer;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.rest.RestApi;
import org.scipion.server.http.rest.Routes;
import org.scipion.server.http.transport.FrontHandlers;
import org.scipion.server.http.transport.JettyServer;

class HttpGlueTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static JettyServer server;

    @BeforeAll
    static void start() {
        Map<String, String> variables = TestServer.variables(java.nio.file.Path.of("target/no-workspace"));
        ServerConfiguration configuration = ServerConfiguration.of(variables);
        Authenticator authenticator = token -> switch (token) {
            case "reader" -> user(1, Role.USER);
            case "admin" -> user(2, Role.ADMIN);
            default -> throw new UnauthenticatedException("Invalid authentication credentials");
        };
        ProjectDoor projects = (caller, id, need) -> {
            if (id != 7) {
                throw new NotFoundException("Project not found");
            }
            Instant then = Instant.EPOCH;
            return new AccessibleProject(
                    new Project(7, "p", java.nio.file.Path.of("p"), "", "active", 2, then, then),
                    caller.isAdmin() ? Permission.OWNER : Permission.READ,
                    0,
                    Optional.empty());
        };
        server = JettyServer.start(
                new ListenAddress("127.0.0.1", 0),
                FrontHandlers.around(
                        RestApi.handler(List.of(new Things(), new Projects()), authenticator, projects, new Routes()),
                        configuration));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void writesNullsTimesWithOffsetsAndNoNumbersThatJsonLacks() throws Exception {
        assertThat(get("/api/things").body())
                .isEqualTo("{\"name\":null,\"at\":\"2026-01-02T03:04:05+02:00\",\"sizes\":[1.5,null],\"size\":null}");
    }

    @Test
    void servesBothFormsOfACollectionsPath() throws Exception {
        assertThat(get("/api/things/").statusCode()).isEqualTo(200);
        assertThat(get("/api/things").statusCode()).isEqualTo(200);
    }

    @Test
    void answersAtTheRootTooWhenNoWebPageIsServed() throws Exception {
        assertThat(get("/things/").statusCode()).isEqualTo(200);
    }

    @Test
    void readsJsonWhateverTheContentTypeAndScalarsAsTheyCome() throws Exception {
        assertThat(send("POST", "/api/things", "{\"id\":\"7\",\"name\":5,\"other\":1}", "Content-Type", "text/plain")
                        .body())
                .isEqualTo("{\"id\":7,\"name\":\"5\",\"tags\":null}");
    }

    @Test
    void namesTheFieldsThatAreWrong() throws Exception {
        HttpResponse<String> answer = send("POST", "/api/things", "{}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"Validation failed\",\"errors\":["
                        + "{\"field\":\"body.id\",\"message\":\"Field required\"},"
                        + "{\"field\":\"body.name\",\"message\":\"Field required\"}]}");
    }

    @Test
    void namesTheFieldOfTheWrongKindWithoutListIndexes() throws Exception {
        assertThat(send("POST", "/api/things", "{\"id\":1,\"name\":\"n\",\"tags\":[1,\"x\"]}")
                        .body())
                .contains("\"field\":\"body.tags\",\"message\":\"Not of the expected kind: a number\"");
    }

    @Test
    void refusesABodyThatIsNoJsonOrMissing() throws Exception {
        for (String body :
                Arrays.asList("", "null", "{", "nonsense", "{\"id\":1,\"id\":2}", "[".repeat(100_000), "{} {}")) {
            HttpResponse<String> answer = send("POST", "/api/things", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(answer.body()).startsWith("{\"detail\":\"Validation failed\",\"errors\":[{\"field\":\"body\"");
        }
    }

    @Test
    void refusesParametersOfTheWrongKind() throws Exception {
        assertThat(get("/api/things/undefined").body())
                .isEqualTo("{\"detail\":\"Validation failed\",\"errors\":"
                        + "[{\"field\":\"path.id\",\"message\":\"Not of the expected kind\"}]}");
        HttpResponse<String> query = get("/api/things/1?full=perhaps");
        assertThat(query.statusCode()).isEqualTo(422);
        assertThat(query.body()).contains("query.full");
    }

    @Test
    void readsBooleansTheWayPeopleWriteThem() throws Exception {
        for (String yes : List.of("true", "1", "YES", "on")) {
            assertThat(get("/api/things/1?full=" + yes).body()).isEqualTo("true");
        }
        assertThat(get("/api/things/1?full=Off").body()).isEqualTo("false");
        assertThat(get("/api/things/1").body()).isEqualTo("false");
    }

    @Test
    void keepsNamesWithEncodedSlashesTogether() throws Exception {
        assertThat(get("/api/things/named/a%2Fb%25").body()).isEqualTo("{\"name\":\"a/b%\"}");
    }

    @Test
    void tellsUnknownPathsAndVerbsApart() throws Exception {
        assertThat(get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/api/nothing").body()).isEqualTo("{\"detail\":\"Not Found\"}");
        HttpResponse<String> verb = send("DELETE", "/api/things", "");
        assertThat(verb.statusCode()).isEqualTo(405);
        assertThat(verb.body()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
        assertThat(verb.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "POST"));
    }

    @Test
    void hidesWhatWentWrongInsideButNamesTheRequest() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/things/failing/unknown", null, "X-Request-Id", "trace-me-0001");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Internal server error\",\"requestId\":\"trace-me-0001\"}");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("trace-me-0001");
    }

    @Test
    void answersChangesOfProtocolsInTheirEnvelope() throws Exception {
        HttpResponse<String> answer = send("PUT", "/api/things/conflict", "{}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"status\":1,\"errors\":[\"It runs\"],\"workflow\":[]}");
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        HttpResponse<String> answer = get("/api/things/failing/busy");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    }

    @Test
    void demandsATokenBeforeAnythingElse() throws Exception {
        HttpResponse<String> none = get("/api/projects/undefined");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).isEqualTo("{\"detail\":\"Not authenticated\"}");
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(asCaller("forged", "GET", "/api/projects/7").body())
                .isEqualTo("{\"detail\":\"Invalid authentication credentials\"}");
    }

    @Test
    void opensProjectsAsFarAsTheCallerMay() throws Exception {
        assertThat(asCaller("reader", "GET", "/api/projects/7").body()).isEqualTo("[\"1 reads 7\"]");
        HttpResponse<String> write = asCaller("reader", "POST", "/api/projects/7");
        assertThat(write.statusCode()).isEqualTo(403);
        assertThat(write.body()).isEqualTo("{\"detail\":\"Project write permission is required\"}");
        assertThat(asCaller("admin", "POST", "/api/projects/7").statusCode()).isEqualTo(200);
    }

    @Test
    void answersForeignAbsentAndUnownedProjectsAlike() throws Exception {
        for (String path : List.of("/api/projects/8", "/api/projects/7/owned", "/api/projects/-1")) {
            HttpResponse<String> answer = asCaller("reader", "GET", path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"detail\":\"Project not found\"}");
        }
        assertThat(asCaller("reader", "GET", "/api/projects/undefined").statusCode())
                .isEqualTo(422);
    }

    @Test
    void keepsAdministrationToAdministrators() throws Exception {
        HttpResponse<String> answer = asCaller("reader", "GET", "/api/things/secret");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Admin privileges required\"}");
        assertThat(asCaller("admin", "GET", "/api/things/secret").statusCode()).isEqualTo(200);
    }

    @Test
    void takesABodyOfTheLimitAndNotOneByteMore() throws Exception {
        String frame = "{\"id\":1,\"name\":\"\"}";
        String name = "n".repeat(100 - frame.length());
        String fits = frame.replace("\"\"", "\"" + name + "\"");
        assertThat(send("POST", "/api/things/small", fits).statusCode()).isEqualTo(200);
        HttpResponse<String> over = send("POST", "/api/things/small", fits + " ");
        assertThat(over.statusCode()).isEqualTo(413);
        assertThat(over.body()).isEqualTo("{\"detail\":\"The request body is larger than 100 bytes\"}");
        HttpRequest unannounced = HttpRequest.newBuilder(address("/api/things/small"))
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(fits + " ")))
                .build();
        assertThat(CLIENT.send(unannounced, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void saysOfEveryAnswerWhatItIsAndHowLongItTook() throws Exception {
        for (String path : List.of("/health", "/api/things", "/api/nothing", "/api/things/failing/unknown")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Server-Timing").orElse("")).matches("total;dur=\\d+\\.\\d");
            assertThat(headers.firstValue("Content-Type")).hasValue("application/json");
        }
    }

    @Test
    void letsPagesOfNamedOriginsCallTheApi() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(address("/api/things"))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "http://localhost:5173")
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "authorization,x-colormap")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:5173");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).hasValue("authorization,x-colormap");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        HttpResponse<String> plain = send("GET", "/api/nothing", null, "Origin", "http://localhost:5174");
        assertThat(plain.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:5174");
        assertThat(plain.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("X-Preview-Mime", "ETag", "Retry-After", "X-Request-Id");
        assertThat(plain.headers().firstValue("Vary")).hasValue("Origin");
    }

    @Test
    void refusesQuestionsOfOtherOrigins() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(address("/api/things"))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "http://localhost:5175")
                        .header("Access-Control-Request-Method", "GET")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void refusesToStartWithAMethodThatDoesNotSayWhoMayCallIt() {
        List<Object> resources = List.of(new Silent());
        ProjectDoor noProjects = (caller, id, need) -> {
            throw new NotFoundException("Project not found");
        };
        assertThatThrownBy(() -> RestApi.handler(resources, token -> user(1, Role.USER), noProjects, new Routes()))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("does not declare who may call it");
    }

    private static User user(long id, Role role) {
        Instant then = Instant.EPOCH;
        return new User(id, role.word() + "@lab.org", role, true, true, Profile.EMPTY, 0, then, then);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, null);
    }

    private static HttpResponse<String> asCaller(String token, String method, String path) throws Exception {
        return send(method, path, null, "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(String method, String path, @Nullable String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    record Thing(@Nullable String name, OffsetDateTime at, List<Double> sizes, float size) {}

    record NewThing(
            @Nullable Integer id,
            @Nullable String name,
            @Nullable List<Integer> tags) {}

    /** Resources as a feature would write them. */
    @Path("/things")
    public static final class Things {

        @GET
        @Access(Need.PUBLIC)
        public Thing thing() {
            return new Thing(
                    null,
                    OffsetDateTime.parse("2026-01-02T03:04:05+02:00"),
                    List.of(1.5, Double.NaN),
                    Float.POSITIVE_INFINITY);
        }

        @POST
        @Access(Need.PUBLIC)
        public NewThing create(NewThing thing) {
            FieldErrors.inBody()
                    .required("id", thing.id())
                    .required("name", thing.name())
                    .refuse();
            return thing;
        }

        @POST
        @Path("/small")
        @BodyLimit(100)
        @Access(Need.PUBLIC)
        public NewThing small(NewThing thing) {
            return thing;
        }

        @PUT
        @Path("/{failure}")
        @EnvelopeErrors
        @Access(Need.PUBLIC)
        public Map<String, String> change(@PathParam("failure") String failure) {
            return fail(failure);
        }

        @GET
        @Path("/failing/{failure}")
        @Access(Need.PUBLIC)
        public Map<String, String> fail(@PathParam("failure") String failure) {
            throw switch (failure) {
                case "conflict" -> new ConflictException("It runs");
                case "busy" -> new UnavailableException("The queue does not answer", Duration.ofMillis(2_100));
                default -> new IllegalStateException("password=hunter2 in /home/somebody");
            };
        }

        @GET
        @Path("/{id}")
        @Access(Need.PUBLIC)
        public boolean full(@PathParam("id") int id, @QueryParam("full") @DefaultValue("false") boolean full) {
            return full;
        }

        @GET
        @Path("/named/{name}")
        @Access(Need.PUBLIC)
        public Map.Entry<String, String> named(@PathParam("name") String name) {
            return Map.entry("name", name);
        }

        @GET
        @Path("/secret")
        @Access(Need.ADMIN)
        public Map<String, String> secret(@Context User caller) {
            return Map.of("for", caller.email());
        }
    }

    /** A resource under a project. */
    @Path("/projects/{projectId}")
    public static final class Projects {

        @GET
        @Access(Need.PROJECT_READ)
        public List<String> read(@Context User caller, @Context AccessibleProject project) {
            return List.of(caller.id() + " reads " + project.project().id());
        }

        @POST
        @Access(Need.PROJECT_WRITE)
        public Map<String, String> write() {
            return Map.of();
        }

        @GET
        @Path("/owned")
        @Access(Need.PROJECT_OWNER)
        public Map<String, String> owned() {
            return Map.of();
        }
    }

    /** A resource that says nothing about its callers. */
    @Path("/silent")
    public static final class Silent {

        @GET
        public Map<String, String> silent() {
            return Map.of();
        }
    }
}
