package org.scipion.server.tomography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.list;
import static org.scipion.server.files.ViewerServer.object;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;

class ContextOverHttpTest {

    private static final String RUNS = "/projects/7/protocols/";
    private static final String TILTS = "1518/outputs/outputTiltSeries";
    private static final String CTFS = "1600/outputs/CTFs";
    private static final String TOMOGRAMS = "1644/outputs/Tomograms";
    private static final String PICKS = "1721/outputs/outputCoordinates";

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

    private static Map<?, ?> context(String output) throws Exception {
        return object(server.get(RUNS + output + "/integrated-context"));
    }

    private static Map<?, ?> part(Map<?, ?> answer, String... path) {
        Map<?, ?> here = answer;
        for (String name : path) {
            here = (Map<?, ?>) here.get(name);
        }
        return here;
    }

    @Test
    void joinsWhatBelongsToPicks() throws Exception {
        Map<?, ?> context = context(PICKS);
        assertThat(context.get("root"))
                .isEqualTo(Map.of(
                        "projectId",
                        7,
                        "protocolId",
                        1721,
                        "outputName",
                        "outputCoordinates",
                        "outputClass",
                        "SetOfCoordinates3D"));
        assertThat(part(context, "links", "tomogram"))
                .isEqualTo(Map.of(
                        "protocolId", 1644,
                        "outputName", "Tomograms",
                        "itemId", "TS_01",
                        "label", part(context, "links", "tomogram").get("label"),
                        "status", "available",
                        "source", "pointer"));
        assertThat(part(context, "links", "tiltSeries").get("protocolId")).isEqualTo(1518);
        assertThat(part(context, "links", "tiltSeries").get("status")).isEqualTo("inferred");
        assertThat(part(context, "links", "ctf").get("outputName")).isEqualTo("CTFs");
        assertThat(part(context, "links", "coordinates3d").get("source")).isEqualTo("root");
        assertThat(part(context, "summaries", "tomogram").get("objectClass")).isEqualTo("SetOfTomograms");
        assertThat(part(context, "summaries", "tomogram").get("size")).isEqualTo(2);
        assertThat(part(context, "summaries", "tomogram").get("samplingRate")).isEqualTo(10.0);
        assertThat(part(context, "summaries", "coordinates3d").get("size")).isEqualTo(120);
    }

    @Test
    void tellsTheSameFromEveryOutput() throws Exception {
        Object relations = context(PICKS).get("relations");
        for (String output : List.of(TILTS, CTFS, TOMOGRAMS)) {
            Map<?, ?> context = context(output);
            assertThat(context.get("relations")).as(output).isEqualTo(relations);
            assertThat(part(context, "links", "ctf").get("protocolId"))
                    .as(output)
                    .isEqualTo(1600);
            assertThat(part(context, "links", "tiltSeries").get("protocolId"))
                    .as(output)
                    .isEqualTo(1518);
            assertThat(part(context, "links", "tomogram").get("protocolId"))
                    .as(output)
                    .isEqualTo(1644);
            assertThat(part(context, "links", "coordinates3d").get("protocolId"))
                    .as(output)
                    .isEqualTo(1721);
        }
        assertThat(part(context(CTFS), "links", "tiltSeries").get("source")).isEqualTo("pointer");
        assertThat(part(context(TILTS), "links", "ctf").get("source")).isEqualTo("pointer");
        assertThat(part(context(TOMOGRAMS), "links", "coordinates3d").get("source"))
                .isEqualTo("pointer");
    }

    private static Set<String> texts(List<?> items, String key) {
        return items.stream()
                .map(item -> String.valueOf(((Map<?, ?>) item).get(key)))
                .collect(Collectors.toSet());
    }

    @Test
    void namesItemsAsTheListsDo() throws Exception {
        List<?> relations = (List<?>) part(context(PICKS), "relations").get("items");
        assertThat(relations).hasSize(2);
        assertThat(texts(relations, "tiltSeriesId"))
                .isEqualTo(texts(list(server.get(RUNS + TILTS + "/tiltseries")), "tiltSeriesId"));
        assertThat(texts(relations, "ctfSeriesId"))
                .isEqualTo(texts(list(server.get(RUNS + CTFS + "/ctftomo")), "ctfSeriesId"));
        List<?> volumes = list(server.get(RUNS + TOMOGRAMS + "/volumes"));
        assertThat(texts(relations, "tomogramId")).isEqualTo(texts(volumes, "tomogramId"));
        assertThat(texts(relations, "tomogramVolumeId")).isEqualTo(texts(volumes, "id"));
        assertThat(texts(relations, "coordinatesTomogramId"))
                .isEqualTo(texts(list(server.get(RUNS + PICKS + "/coords3d/tomograms")), "id"));
        Map<?, ?> second = (Map<?, ?>) relations.get(1);
        assertThat(second.get("key")).isEqualTo("TS_02");
        assertThat(second.get("tomogramVolumeId")).isEqualTo("1");
    }

    @Test
    void isEmptyForWhatHasNoPartInTomography() throws Exception {
        Map<?, ?> context = context("820/outputs/outputVolumes");
        assertThat(part(context, "root").get("outputClass")).isEqualTo("SetOfVolumes");
        assertThat(part(context, "links").values()).containsOnlyNulls().hasSize(4);
        assertThat(part(context, "summaries").values()).containsOnlyNulls().hasSize(4);
        assertThat((List<?>) part(context, "relations").get("items")).isEmpty();
        assertThat(server.get(RUNS + "820/outputs/none/integrated-context").statusCode())
                .isEqualTo(404);
    }
}
