package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person.Answer;
import org.scipion.server.RealScipion;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/** What helps to fill a form: candidates, wizards, suggestions; over HTTP and with the real Scipion. */
@Tag("scipion")
class FormHelpTest {

    private static final String FILTER = "{\"protocolId\":\"\",\"protocolClassName\":\"ProtRelionRefine3D\","
            + "\"paramName\":\"initialLowPassFilterA\",\"wizardId\":\"relion.wizards.RelionVolFilterWizard\","
            + "\"formValues\":{\"inputParticles\":\"261.outputParticles\",\"initialLowPassFilterA\":\"30\"}%s}";

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static HttpServer statistics;
    private static ActingPerson help;

    @BeforeAll
    static void start() throws IOException {
        statistics = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        statistics.createContext("/report_protocols/api/v2/nextprotocol/suggestion/", exchange -> {
            byte[] rows = rows(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, rows.length);
            exchange.getResponseBody().write(rows);
            exchange.close();
        });
        statistics.start();
        RealScipion.setUp(SERVER.home());
        RealScipion.add(
                SERVER.home(),
                "SCIPION_SITE = http://127.0.0.1:" + statistics.getAddress().getPort());
        var person = SERVER.signedIn(SERVER.account(Role.USER));
        help = new ActingPerson(person, ExampleProject.importAs(person, "form help"));
    }

    @AfterAll
    static void stop() {
        statistics.stop(0);
    }

    private static String rows(String path) {
        return path.endsWith("/ProtImportMicrographs")
                ? "[[\"ProtElsewhere\",3,\"elsewhere - pick\",\"scipion-em-elsewhere\",\"picks\"],"
                        + "[\"ProtImportCTF\",70,\"an import\",\"scipion-em\",\"imports\"]]"
                : "no JSON";
    }

    @Test
    void suggestsWhatPeopleRunNextTheMostFrequentFirst() {
        JsonNode next = help.get("/protocols/89/suggestions/next").json();
        assertThat(next.findValuesAsText("protocolClass")).containsExactly("ProtImportCTF", "ProtElsewhere");
        assertThat(next.at("/0/installed").asText()).isEqualTo("installed");
        assertThat(next.at("/0/protocolName").asText()).isEqualTo("import ctf");
        assertThat(next.at("/0/help").asText()).isNotEmpty();
        assertThat(next.at("/1/installed").asText()).isEqualTo("Missing. Available in scipion-em-elsewhere plugin.");
    }

    @Test
    void suggestsNothingWhenTheSiteAnswersNonsense() {
        assertThat(help.get("/protocols/2/suggestions/next").body()).isEqualTo("[]");
    }

    @Test
    void findsTheCtfsOfMicrographs() {
        Answer answer = help.post(
                "/relations/candidates",
                "{\"protocolClassName\":\"ProtRelion2Autopick\",\"paramName\":\"ctfRelations\","
                        + "\"formValues\":{\"inputMicrographs\":\"89.outputMicrographs\"}}");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"paramName\":\"ctfRelations\",\"relationName\":\"relation_ctf\",\"values\":[\"164.outputCTF\"]}");
        Answer pointer = help.post(
                "/relations/candidates",
                "{\"protocolClassName\":\"ProtExtractParticles\",\"paramName\":\"inputCoordinates\",\"formValues\":{}}");
        assertThat(pointer.status()).isEqualTo(422);
        assertThat(pointer.detail()).isEqualTo("Parameter 'inputCoordinates' is not a RelationParam");
    }

    @Test
    void listsWhatAPointerMayHave() {
        JsonNode found = help.post(
                        "/inputs/candidates",
                        "{\"protocolClassName\":\"ProtRelionRefine3D\",\"paramName\":\"inputParticles\"}")
                .json();
        assertThat(found.findValuesAsText("value")).contains("261.outputParticles");
        assertThat(found.at("/0/pointerClassHierarchy/0").isTextual()).isTrue();
    }

    @Test
    void aWizardShowsTheImageAndWhatAFilterMakesOfIt() throws IOException {
        JsonNode opened = help.post("/wizards/execute", FILTER.formatted("")).json();
        assertThat(opened.path("success").asBoolean()).isTrue();
        assertThat(opened.at("/inputSchema/type").asText()).isEqualTo("filter_preview");
        JsonNode state = opened.path("viewerState");
        assertThat(state.path("items")).hasSize(200);
        assertThat(state.at("/items/1").has("image")).isFalse();
        assertThat(state.toString()).doesNotContain(SERVER.home().toString());
        assertThat(opened.at("/preview")).isEqualTo(state.path("filteredPreview"));
        JsonNode original = state.path("originalPreview");
        assertThat(original.path("sourceWidth").asInt()).isEqualTo(32);
        assertThat(contrast(state.path("filteredPreview"))).isNotEqualTo(contrast(original));
    }

    /** Mean difference between neighbours. */
    private static double contrast(JsonNode picture) throws IOException {
        String url = picture.path("imageUrl").asText();
        var image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))));
        assertThat(image.getWidth()).isEqualTo(512);
        double sum = 0;
        for (int x = 1; x < image.getWidth(); x++) {
            sum += Math.abs((image.getRGB(x, 200) & 255) - (image.getRGB(x - 1, 200) & 255));
        }
        return sum / image.getWidth();
    }

    @Test
    void aWizardAppliesWhatThePersonChose() {
        JsonNode applied = help.post(
                        "/wizards/execute",
                        FILTER.formatted(",\"wizardInputs\":{\"highFreq\":25,\"action\":\"apply\"}"))
                .json();
        assertThat(applied.at("/paramUpdates/initialLowPassFilterA").asDouble()).isEqualTo(25);
        assertThat(applied.path("preview").isNull()).isTrue();
        assertThat(applied.path("requiresUserInput").asBoolean()).isFalse();
    }

    @Test
    void wizardsThatAreNotThereOrNeedAWindowAreRefused() {
        String call =
                "{\"protocolClassName\":\"ProtRelionPreprocessParticles\",\"paramName\":\"backRadius\",\"wizardId\":\"%s\"}";
        Answer absent = help.post("/wizards/execute", call.formatted("x.Y"));
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.detail()).isEqualTo("Wizard 'x.Y' not found for parameter 'backRadius'");
        Answer window = help.post("/wizards/execute", call.formatted("relion.wizards.RelionBackRadiusWizard"));
        assertThat(window.status()).isEqualTo(422);
    }
}
