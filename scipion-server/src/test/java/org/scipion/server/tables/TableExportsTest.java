package org.scipion.server.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;

/** Tables as files. */
class TableExportsTest {

    private static final String TABLES = "/projects/7/protocols/261/outputs/outputParticles/metadata/tables";

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

    @Test
    void holdEveryRowAndTheColumnsOfTheTable() throws Exception {
        HttpResponse<byte[]> csv = server.get(TABLES + "/objects/export");
        assertThat(header(csv, "Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(header(csv, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"outputParticles_objects.csv\"");
        List<String> lines = text(csv).lines().toList();
        assertThat(lines).hasSize(2401);
        assertThat(lines.getFirst()).startsWith("id,enabled,_index,_filename,stack,_samplingRate,_ctfModel._defocusU");
        assertThat(lines.get(1))
                .startsWith("1,true,1,Runs/000261_ProtImportParticles/extra/particles.mrcs,"
                        + "1@Runs/000261_ProtImportParticles/extra/particles.mrcs,1.25,12800.0,")
                .contains("\"[[-0.000998, -0.72279, 0.691067, 1.837], ");
        assertThat(lines.getLast()).startsWith("2400,true,2400,");
    }

    @Test
    void holdChosenRowsByTheirIds() throws Exception {
        List<String> lines = text(server.get(TABLES + "/objects/export?format=csv&ids=2400,%207"))
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("7,");
        assertThat(lines.get(2)).startsWith("2400,");
        assertThat(server.get(TABLES + "/objects/export?ids=1,x").statusCode()).isEqualTo(400);
        assertThat(server.get(TABLES + "/objects/export?format=pdf").statusCode())
                .isEqualTo(422);
        assertThat(server.get(TABLES + "/nothing/export").statusCode()).isEqualTo(404);
    }

    @Test
    void areWorkbooksToo() throws Exception {
        HttpResponse<byte[]> xlsx = server.get(TABLES + "/objects/export?format=xlsx&sortBy=id&asc=false");
        assertThat(header(xlsx, "Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(header(xlsx, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"outputParticles_objects.xlsx\"");
        Map<String, String> parts = parts(xlsx.body());
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Particle\"");
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<row r=\"2401\"").doesNotContain("<row r=\"2402\"");
        assertThat(sheet).containsPattern("<c r=\"A2\"[^>]*><v>2400</v>");
        assertThat(sheet).contains("2400@Runs/000261_ProtImportParticles/extra/particles.mrcs");
    }

    /** Spreadsheets go by the directory at the end, as the beginning was written before sizes were known. */
    private static Map<String, String> parts(byte[] file) throws IOException {
        Path workbook = Files.write(lab.resolve("workbook.xlsx"), file);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void goOnInTheNextSheetWhereOneIsFull() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ExcelFile workbook = new ExcelFile(file, "a/b", 2)) {
            for (int row = 0; row < 3; row++) {
                workbook.write(List.of(row, Double.NaN, "t".repeat(ExcelFile.LONGEST_TEXT + 1)));
            }
        }
        Map<String, String> parts = parts(file.toByteArray());
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"a_b\"").contains("name=\"a_b 2\"");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<v>2</v>").doesNotContain("<row r=\"2\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("t".repeat(ExcelFile.LONGEST_TEXT))
                .doesNotContain("t".repeat(ExcelFile.LONGEST_TEXT + 1))
                .doesNotContain("NaN");
    }

    @Test
    void neverHoldTextThatASpreadsheetWouldRun() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(file)) {
            csv.write(List.of("=1+1", -2, "a,b", "say \"x\""));
        }
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("'=1+1,-2,\"a,b\",\"say \"\"x\"\"\"\r\n");
    }
}
