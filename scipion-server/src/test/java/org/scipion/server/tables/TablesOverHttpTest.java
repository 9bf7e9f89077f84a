package org.scipion.server.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scipion.server.files.ViewerServer.encoded;
import static org.scipion.server.files.ViewerServer.json;
import static org.scipion.server.files.ViewerServer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;
import org.scipion.server.http.rest.Json;
import org.scipion.server.projects.ExampleProject;

/** Tables of the sample project, compared with what Scipion itself reads from it. */
class TablesOverHttpTest {

    private static final String PARTICLES = tables(261, "outputParticles");
    private static final String CLASSES = tables(1153, "outputClasses");
    private static final String DEFOCUS = "_ctfModel._defocusU";

    @TempDir
    private static Path lab;

    private static ViewerServer server;

    @BeforeAll
    static void start() {
        server = new ViewerServer(ProjectFixture.unpackInto(lab), List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String tables(int run, String output) {
        return "/projects/7/protocols/" + run + "/outputs/" + output + "/metadata/tables";
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<byte[]> answer = server.get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, text(answer)).isEqualTo(200);
        return json(answer);
    }

    private static int status(String path) throws Exception {
        return server.get(path).statusCode();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asText())
                .toList();
    }

    private static int index(String table, String column) throws Exception {
        return texts(get(table + "/schema").path("columns"), "name").indexOf(column);
    }

    private static JsonNode truth(int run) {
        return StreamSupport.stream(ExampleProject.truth().spliterator(), false)
                .filter(one -> one.path("id").asInt() == run)
                .findFirst()
                .orElseThrow()
                .at("/outputs/0/set");
    }

    @Test
    void listsTheItemsTheSetsInsideAndTheOwnAttributes() throws Exception {
        JsonNode listed = get(CLASSES);
        assertThat(texts(listed, "name"))
                .startsWith("objects")
                .endsWith("Properties")
                .contains("Class001_Objects");
        assertThat(listed).hasSize(10);
        assertThat(listed.get(0))
                .isEqualTo(parsed("{'name':'objects','alias':'Class2D','rowCount':8,'hasColumnId':true}"));
        for (JsonNode child : truth(1153).path("children")) {
            String name = String.format("Class%03d_Objects", child.path("id").asInt());
            JsonNode nested = listed.get(texts(listed, "name").indexOf(name));
            assertThat(nested.path("rowCount").asInt())
                    .isEqualTo(child.path("items").asInt());
            assertThat(nested.path("alias").asText()).isEqualTo(name.replace("Objects", "Particle"));
        }
        assertThat(listed.get(9).path("hasColumnId").asBoolean()).isFalse();
    }

    private static JsonNode parsed(String quotedSingly) throws Exception {
        return Json.mapper().readTree(quotedSingly.replace('\'', '"'));
    }

    @Test
    void describesColumnsAsTheClientReadsThem() throws Exception {
        JsonNode schema = get(PARTICLES + "/objects/schema");
        assertThat(schema.path("name").asText()).isEqualTo("objects");
        assertThat(schema.path("alias").asText()).isEqualTo("Particle");
        assertThat(schema.path("additionalInfoColumns")).isEmpty();
        List<String> names = texts(schema.path("columns"), "name");
        assertThat(names).startsWith("id", "enabled", "_index", "_filename", "stack", "_samplingRate", DEFOCUS);
        assertThat(names).doesNotContain("_ctfModel", "label", "comment", "creation", "_streamState");
        assertThat(names.subList(names.indexOf("_transform._matrix"), names.indexOf("_transform._matrix") + 6))
                .containsExactly(
                        "_transform._matrix",
                        "_transform._rot",
                        "_transform._tilt",
                        "_transform._psi",
                        "_transform._shiftX",
                        "_transform._shiftY");
        Map<String, String> renderers = Map.of(
                "id",
                "int",
                "enabled",
                "bool",
                "stack",
                "image",
                DEFOCUS,
                "float",
                "_coordinate._micName",
                "str",
                "_transform._matrix",
                "matrix",
                "_transform._rot",
                "float",
                "_ctfModel._psdFile",
                "image");
        renderers.forEach((name, renderer) -> assertThat(schema.path("columns")
                        .get(names.indexOf(name))
                        .path("rendererType")
                        .asText())
                .as(name)
                .isEqualTo(renderer));
        assertThat(schema.path("columns").get(4))
                .isEqualTo(parsed("{'name':'stack','alias':'stack','index':4,'sortable':false,'visible':true,"
                        + "'rendererType':'image','decimals':null,'hasTransformation':true}"));
        assertThat(schema.path("columns").get(3).path("visible").asBoolean()).isFalse();
    }

    @Test
    void offersTheSetsThatCanBeMade() throws Exception {
        assertThat(get(PARTICLES + "/objects/schema").path("actions")).isEqualTo(parsed("['Particle']"));
        assertThat(get(CLASSES + "/objects/schema").path("actions"))
                .isEqualTo(parsed("['Class2D','Particle','Averages']"));
        assertThat(get(CLASSES + "/Class003_Objects/schema").path("actions")).isEqualTo(parsed("['Particle']"));
        assertThat(get(tables(1237, "outputClasses") + "/objects/schema").path("actions"))
                .isEqualTo(parsed("['Class3D','Particle','Volumes']"));
        assertThat(get(CLASSES + "/Properties/schema").path("actions")).isEmpty();
        assertThat(get(tables(1518, "outputTiltSeries") + "/TS_01_Objects/schema")
                        .path("actions"))
                .isEmpty();
    }

    @Test
    void givesTheValuesThatScipionReads() throws Exception {
        JsonNode page = get(PARTICLES + "/objects/page?pageSize=3");
        assertThat(page.path("pageNumber").asInt()).isEqualTo(1);
        assertThat(page.path("pageSize").asInt()).isEqualTo(3);
        assertThat(page.path("totalRows").asInt()).isEqualTo(2400);
        assertThat(page.path("rows")).hasSize(3);
        List<String> names = texts(get(PARTICLES + "/objects/schema").path("columns"), "name");
        JsonNode known = truth(261).path("first");
        for (int row = 0; row < Math.min(3, known.size()); row++) {
            JsonNode item = known.get(row);
            JsonNode shown = page.path("rows").get(row);
            assertThat(shown.path("id").asLong()).isEqualTo(item.path("id").asLong());
            assertThat(shown.path("values").get(0).asLong())
                    .isEqualTo(item.path("id").asLong());
            assertThat(shown.path("values").get(1).asBoolean()).isTrue();
            for (var attribute : item.path("attributes").properties()) {
                int column = names.indexOf(attribute.getKey());
                if (column >= 0) {
                    compare(attribute.getKey(), shown.path("values").get(column), attribute.getValue());
                }
            }
        }
    }

    private static void compare(String name, JsonNode shown, JsonNode known) throws Exception {
        if (known.isNumber()) {
            assertThat(shown.asDouble()).as(name).isEqualTo(known.asDouble());
        } else if (name.endsWith("_matrix")) {
            assertThat(shown.path("kind").asText()).isEqualTo("matrix");
            assertThat(shown.path("value").get(0).get(3).asDouble())
                    .isEqualTo(parsed(known.asText()).get(0).get(3).asDouble());
        } else {
            assertThat(shown).as(name).isEqualTo(known);
        }
    }

    @Test
    void joinsIndexAndFileToAnImageAndTurnsMatricesIntoAngles() throws Exception {
        JsonNode values = get(PARTICLES + "/objects/page?pageSize=1").at("/rows/0/values");
        assertThat(values.get(4))
                .isEqualTo(parsed("{'kind':'image','path':'1@Runs/000261_ProtImportParticles/extra/particles.mrcs'}"));
        int rot = index(PARTICLES + "/objects", "_transform._rot");
        // Of the inverse of the stored rotation, whose third row is (0.691067, 0.722789, -0.001444).
        assertThat(values.get(rot).asDouble()).isCloseTo(Math.toDegrees(Math.atan2(0.722789, 0.691067)), within(0.01));
        assertThat(values.get(rot + 1).asDouble()).isCloseTo(Math.toDegrees(Math.acos(-0.001444)), within(0.01));
        assertThat(values.get(rot + 3).asDouble()).isEqualTo(1.837);
        assertThat(values.get(rot + 4).asDouble()).isEqualTo(-0.765);
    }

    @Test
    void givesTheSameRowsByPageAndByOffset() throws Exception {
        JsonNode page = get(PARTICLES + "/objects/page?page=5&pageSize=7&sortBy=" + DEFOCUS + "&asc=false");
        JsonNode rows = get(PARTICLES + "/objects/rows?offset=28&limit=7&sortBy=" + DEFOCUS + "&asc=false");
        assertThat(rows.path("offset").asInt()).isEqualTo(28);
        assertThat(rows.path("limit").asInt()).isEqualTo(7);
        assertThat(rows.path("totalRows").asInt()).isEqualTo(2400);
        for (int i = 0; i < 7; i++) {
            JsonNode row = rows.path("rows").get(i);
            assertThat(row.path("id").asInt()).isEqualTo(28 + i);
            assertThat(row.path("index").asInt()).isEqualTo(28 + i);
            assertThat(row.path("rowId")).isEqualTo(page.path("rows").get(i).path("id"));
            assertThat(row.path("values")).isEqualTo(page.path("rows").get(i).path("values"));
        }
    }

    @Test
    void givesTheWholeTableInOneAnswer() throws Exception {
        JsonNode rows = get(PARTICLES + "/objects/rows?limit=50000").path("rows");
        assertThat(rows).hasSize(2400);
        for (int i = 0; i < 2400; i++) {
            assertThat(rows.get(i).path("index").asInt()).isEqualTo(i);
            assertThat(rows.get(i).path("rowId").asInt()).isEqualTo(i + 1);
        }
        assertThat(get(PARTICLES + "/objects/rows?offset=2399").path("rows")).hasSize(1);
        assertThat(get(PARTICLES + "/objects/rows?offset=2400").path("rows")).isEmpty();
    }

    @Test
    void sortsByStoredColumnsAndThenById() throws Exception {
        int column = index(PARTICLES + "/objects", DEFOCUS);
        JsonNode rows = get(PARTICLES + "/objects/rows?limit=2400&asc=no&sortBy=" + DEFOCUS)
                .path("rows");
        List<List<Double>> order = new ArrayList<>();
        rows.forEach(row -> order.add(List.of(
                -row.path("values").get(column).asDouble(), row.path("rowId").asDouble())));
        assertThat(order)
                .isSortedAccordingTo((a, b) -> a.getFirst().equals(b.getFirst())
                        ? Double.compare(a.getLast(), b.getLast())
                        : Double.compare(a.getFirst(), b.getFirst()));
        assertThat(status(PARTICLES + "/objects/rows?sortBy=nothing")).isEqualTo(404);
        assertThat(status(PARTICLES + "/objects/rows?sortBy=stack")).isEqualTo(422);
    }

    @Test
    void filtersBeforeCounting() throws Exception {
        int column = index(PARTICLES + "/objects", DEFOCUS);
        int expected = 0;
        for (JsonNode row : get(PARTICLES + "/objects/rows?limit=2400").path("rows")) {
            expected += row.path("values").get(column).asDouble() >= 14000 ? 1 : 0;
        }
        JsonNode page = get(PARTICLES + "/objects/page?where=" + encoded(DEFOCUS + ">=14000"));
        assertThat(expected).isBetween(1, 2399);
        assertThat(page.path("totalRows").asInt()).isEqualTo(expected);
        assertThat(page.path("rows").get(0).path("values").get(column).asDouble())
                .isGreaterThanOrEqualTo(14000);
        String both = "where=" + encoded("_coordinate._micName~MIC_002") + "&where=" + encoded("id<=610");
        assertThat(get(PARTICLES + "/objects/page?" + both).path("totalRows").asInt())
                .isEqualTo(10);
        assertThat(get(PARTICLES + "/objects/rows?ids=5,7,99999")
                        .path("totalRows")
                        .asInt())
                .isEqualTo(2);
        assertThat(get(PARTICLES + "/objects/rows?selectionOnly=true")
                        .path("totalRows")
                        .asInt())
                .isZero();
        assertThat(status(PARTICLES + "/objects/page?where=nonsense")).isEqualTo(422);
        assertThat(status(PARTICLES + "/objects/page?where=" + encoded("nothing=1")))
                .isEqualTo(404);
        assertThat(status(PARTICLES + "/objects/page?ids=1;2")).isEqualTo(400);
    }

    @Test
    void findsTheRowThatWasShown() throws Exception {
        String order = "&asc=false&sortBy=" + DEFOCUS;
        JsonNode row =
                get(PARTICLES + "/objects/rows?offset=1234&limit=1" + order).at("/rows/0");
        JsonNode position = get(
                PARTICLES + "/objects/row-position?rowId=" + row.path("rowId").asInt() + order);
        assertThat(position.path("rowId")).isEqualTo(row.path("rowId"));
        assertThat(position.path("index").isInt()).isTrue();
        assertThat(position.path("index").asInt()).isEqualTo(1234);
        assertThat(get(PARTICLES + "/objects/row-position?rowId=2400")
                        .path("index")
                        .asInt())
                .isEqualTo(2399);
        assertThat(status(PARTICLES + "/objects/row-position?rowId=2401")).isEqualTo(404);
        assertThat(status(PARTICLES + "/objects/row-position?rowId=0")).isEqualTo(422);
        assertThat(status(PARTICLES + "/objects/row-position")).isEqualTo(422);
    }

    @Test
    void showsTheOwnAttributesOfTheSet() throws Exception {
        JsonNode page = get(PARTICLES + "/Properties/page?sortBy=key");
        List<String> lines = new ArrayList<>();
        page.path("rows")
                .forEach(row -> lines.add(row.path("values").get(0).asText() + "="
                        + row.path("values").get(1).asText()));
        assertThat(lines).isSorted().contains("_samplingRate=1.25", "self=SetOfParticles", "_size=2400");
        assertThat(page.path("totalRows").asInt()).isEqualTo(lines.size());
        assertThat(get(PARTICLES + "/Properties/rows?offset=1&limit=2").path("rows"))
                .hasSize(2);
    }

    @Test
    void tellsTheSpreadOfAColumn() throws Exception {
        JsonNode facts = get(PARTICLES + "/objects/columns/" + DEFOCUS + "?bins=10&values=2");
        int column = index(PARTICLES + "/objects", DEFOCUS);
        double sum = 0;
        for (JsonNode row : get(PARTICLES + "/objects/rows?limit=2400").path("rows")) {
            sum += row.path("values").get(column).asDouble();
        }
        assertThat(facts.path("count").asInt()).isEqualTo(2400);
        assertThat(facts.path("mean").asDouble()).isCloseTo(sum / 2400, within(1e-6));
        assertThat(facts.path("histogram")).hasSize(10);
        assertThat(StreamSupport.stream(facts.path("histogram").spliterator(), false)
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(2400);
        assertThat(facts.path("values")).hasSize(2);
        assertThat(status(PARTICLES + "/objects/columns/nothing")).isEqualTo(404);
        assertThat(status(PARTICLES + "/objects/columns/" + DEFOCUS + "?bins=1001"))
                .isEqualTo(422);
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsOutOfRange() throws Exception {
        assertThat(status(tables(820, "none"))).isEqualTo(404);
        assertThat(status(tables(999_999, "outputParticles"))).isEqualTo(404);
        assertThat(text(server.get(tables(1350, "outputVolume"))))
                .isEqualTo("{\"detail\":\"Metadata output is not available: it is no set\"}");
        assertThat(status(PARTICLES + "/Class001_Objects/page")).isEqualTo(404);
        for (String query : List.of(
                "page?page=0",
                "page?pageSize=0",
                "page?pageSize=5001",
                "rows?limit=0",
                "rows?limit=50001",
                "rows?offset=-1",
                "page?page=x")) {
            assertThat(status(PARTICLES + "/objects/" + query)).as(query).isEqualTo(422);
        }
        assertThat(status(PARTICLES + "/objects/page?pageSize=5000")).isEqualTo(200);
        assertThat(server.get(PARTICLES, "Authorization", "Bearer nobody").statusCode())
                .isEqualTo(401);
    }
}
