package org.scipion.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.server.http.rest.Json;
import org.scipion.server.http.transport.JettyServer;

class ScipionServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    @Test
    void tellsThatItIsWell() throws Exception {
        assertThat(get("/health").body())
                .isEqualTo("{\"status\":\"ok\",\"mode\":\"api-only\",\"apiMountPath\":\"/api\"}");
        assertThat(get("/api/health").body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(get("/api/health/").body()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void leadsFromTheRootIntoTheMount() throws Exception {
        for (String path : new String[] {"/docs", "/openapi.json"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(307);
            assertThat(answer.headers().firstValue("Location")).hasValue("/api" + path);
        }
    }

    @Test
    void describesEveryRouteThatIsNotHidden() throws Exception {
        JsonNode description = Json.mapper().readTree(get("/api/openapi.json").body());
        assertThat(description.at("/info/title").asText()).isEqualTo("Scipion API");
        assertThat(description.at("/paths").has("/health")).isTrue();
        assertThat(description
                        .at("/components/securitySchemes/OAuth2PasswordBearer/flows/password/tokenUrl")
                        .asText())
                .isEqualTo("/auth/login");
    }

    @Test
    void saysOfEachRouteWhoMayCallItAndWhatMayBeNull() throws Exception {
        JsonNode description = Json.mapper().readTree(get("/api/openapi.json").body());
        assertThat(description.at("/paths/~1auth~1me/get/security/0").has("OAuth2PasswordBearer"))
                .isTrue();
        assertThat(description.at("/paths/~1auth~1login/post").has("security")).isFalse();
        assertThat(description.at("/paths/~1auth~1me/get/responses").fieldNames())
                .toIterable()
                .contains("200", "401", "403", "404", "422", "default");
        JsonNode user = description.at("/components/schemas/UserOut");
        assertThat(user.at("/properties/lastName/nullable").asBoolean()).isTrue();
        assertThat(user.at("/properties/email/nullable").asBoolean()).isFalse();
        assertThat(user.at("/required").toString())
                .contains("email", "isActive")
                .doesNotContain("lastName");
    }

    @Test
    void saysWhatIsReadForWhatInBodiesAndThatDetailsAreObjects() throws Exception {
        JsonNode schemas =
                Json.mapper().readTree(get("/api/openapi.json").body()).at("/components/schemas");
        JsonNode limit = schemas.at("/InstanceSettings/properties/maxConcurrentRunsPerUser");
        assertThat(limit.at("/nullable").asBoolean()).isTrue();
        assertThat(limit.at("/anyOf").findValuesAsText("type")).containsExactly("integer", "string");
        assertThat(schemas.at("/InstanceSettings").has("required")).isFalse();
        assertThat(schemas.at("/AuditOut/properties/details/type").asText()).isEqualTo("object");
    }

    @Test
    void describesAsManyRoutesAsItHas() throws Exception {
        JsonNode paths = Json.mapper().readTree(get("/api/openapi.json").body()).path("paths");
        long described = paths.properties().stream()
                .mapToLong(path -> path.getValue().size())
                .sum();
        long hidden = SERVER.routes().stream()
                .filter(route ->
                        route.path().startsWith("/docs") || route.path().equals("/openapi.json"))
                .count();
        assertThat(described).isEqualTo(SERVER.routes().size() - hidden);
    }

    @Test
    void showsItsDescriptionWithoutTheInternetOrInlineScripts() throws Exception {
        HttpResponse<String> page = get("/api/docs");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(page.body()).doesNotContain("http:", "https:").doesNotContainPattern("<script>");
        var parts = Pattern.compile("(?:href|src)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map((MatchResult part) -> part.group(1))
                .toList();
        assertThat(parts).hasSize(4);
        for (String part : parts) {
            assertThat(get(part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(get("/api/docs/pom.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void listsItsRoutesAsTheRouterHasThem() {
        assertThat(SERVER.routes()).extracting("path").contains("/health", "/docs", "/openapi.json");
    }

    @Test
    void namesAnAddressThatIsTaken() {
        ListenAddress taken = new ListenAddress("127.0.0.1", SERVER.port());
        assertThatThrownBy(() -> JettyServer.start(taken, new Handler.Abstract.NonBlocking() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) {
                        return false;
                    }
                }))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("Cannot listen on 127.0.0.1:" + SERVER.port());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
