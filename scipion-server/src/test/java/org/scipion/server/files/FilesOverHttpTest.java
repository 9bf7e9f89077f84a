package org.scipion.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scipion.server.files.ViewerServer.encoded;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.list;
import static org.scipion.server.files.ViewerServer.object;
import static org.scipion.server.files.ViewerServer.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOverHttpTest {

    private static final String FS = "/projects/7/protocols/820/fs/";
    private static final String VOLUME = "Runs/000820_ProtImportVolumes/extra/import_vol_01.mrc";

    @TempDir
    private static Path lab;

    private static Path project;
    private static Path imports;
    private static ViewerServer server;

    @BeforeAll
    static void start() throws IOException {
        project = ProjectFixture.unpackInto(lab);
        imports = Files.createDirectories(lab.resolve("imports/day 1")).getParent();
        Files.writeString(imports.resolve("readme.txt"), "frames of Monday");
        server = new ViewerServer(project, List.of(imports), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void beginsAtTheFolderOfTheRun() throws Exception {
        assertThat(object(server.get(FS + "start-path")))
                .isEqualTo(Map.of(
                        "rootAbs", project.toString(),
                        "startPath", "Runs/000820_ProtImportVolumes",
                        "protocolRoot", "Runs/000820_ProtImportVolumes"));
        assertThat(text(server.get("/projects/7/protocols/999999/fs/start-path")))
                .isEqualTo("{\"detail\":\"Protocol not found\"}");
        assertThat(server.get("/projects/8/protocols/820/fs/start-path").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/projects/7/protocols/x/fs/start-path").statusCode())
                .isEqualTo(422);
        assertThat(server.get(FS + "start-path", "Authorization", "Bearer nobody")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void looksIntoTheImportFoldersWhereNoProjectOrSavedRunIsMeant() throws Exception {
        for (String place : List.of(
                "-1/protocols/-1",
                "7/protocols/none",
                "7/protocols/undefined",
                "7/protocols/fake-protocol-id-for-browser-paths-resolution")) {
            assertThat(object(server.get("/projects/" + place + "/fs/start-path")))
                    .as(place)
                    .isEqualTo(Map.of("rootAbs", imports.toString(), "startPath", ""));
            assertThat(names(server.get("/projects/" + place + "/fs/list"))).containsExactly("day 1", "readme.txt");
        }
        assertThat(text(server.get("/projects/-1/protocols/-1/fs/preview?path=readme.txt")))
                .isEqualTo("frames of Monday");
    }

    @Test
    void writesNothingIntoImportFolders() throws Exception {
        for (String place : List.of("-1/protocols/-1", "7/protocols/none")) {
            HttpResponse<byte[]> answer = server.send("POST", "/projects/" + place + "/fs/write", Map.of("path", "x"));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(imports.resolve("x")).doesNotExist();
    }

    @Test
    void showsNothingWhenNoImportFolderIsSetUp() throws Exception {
        try (ViewerServer closed = new ViewerServer(project, List.of(), List.of())) {
            HttpResponse<byte[]> answer = closed.get("/projects/-1/protocols/-1/fs/list");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(text(answer)).contains("Browser root not found", "SCIPION_IMPORT_BROWSER_ROOT");
        }
    }

    @Test
    void showsOnlyTheWaysToSeveralImportFolders() throws Exception {
        Path other = Files.createDirectories(lab.resolve("other"));
        try (ViewerServer several = new ViewerServer(project, List.of(imports, other), List.of())) {
            String global = "/projects/-1/protocols/-1/fs/";
            assertThat(object(several.get(global + "start-path"))).isEqualTo(Map.of("rootAbs", "/", "startPath", ""));
            assertThat(names(several.get(global + "list")))
                    .containsExactly(lab.getName(0).toString());
            assertThat(names(several.get(global + "list?path=" + encoded(lab.toString()))))
                    .containsExactly("imports", "other");
            assertThat(names(several.get(global + "list?path=" + encoded(imports.toString()))))
                    .containsExactly("day 1", "readme.txt");
            assertThat(several.get(global + "list?path=etc").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void listsFoldersFirstThenNamesWithoutLetterCase() throws Exception {
        Path folder = Files.createDirectories(project.resolve("sorting/Z"));
        for (String name : List.of("b.mrc", "A.txt", "c", "a.txt")) {
            Files.writeString(folder.resolveSibling(name), "123");
        }
        HttpResponse<byte[]> answer = server.get(FS + "list?path=sorting/");
        assertThat(names(answer)).containsExactly("Z", "A.txt", "a.txt", "b.mrc", "c");
        assertThat(list(answer).getFirst()).isEqualTo(entry("Z", true, null, null));
        assertThat(list(answer).get(3)).isEqualTo(entry("b.mrc", false, 3, "volume/mrc"));
    }

    private static Map<String, Object> entry(String name, boolean folder, Integer size, String mime) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("name", name);
        entry.put("path", "sorting/" + name);
        entry.put("absPath", project.resolve("sorting").resolve(name).toString());
        entry.put("isDir", folder);
        entry.put("size", size);
        entry.put("mime", mime);
        return entry;
    }

    @Test
    void tellsNothingOfWhatLinksLeadToOutside() throws Exception {
        Path folder = Files.createDirectories(project.resolve("links"));
        Files.createSymbolicLink(folder.resolve("out"), imports.resolve("readme.txt"));
        Files.createSymbolicLink(folder.resolve("in"), project.resolve("Runs"));
        List<?> entries = list(server.get(FS + "list?path=links"));
        assertThat((Map<?, ?>) entries.get(0)).extracting("name", "isDir").containsExactly("in", true);
        assertThat((Map<?, ?>) entries.get(1))
                .extracting("name", "isDir", "size")
                .containsExactly("out", false, null);
    }

    @Test
    void answersForFoldersThatAreNone() throws Exception {
        assertThat(text(server.get(FS + "list?path=no/such"))).isEqualTo("[]");
        assertThat(text(server.get(FS + "list?path=" + VOLUME))).isEqualTo("{\"detail\":\"Not a directory\"}");
        assertThat(server.get(FS + "list?path=/etc").statusCode()).isEqualTo(400);
    }

    @Test
    void showsAtomicModelsAsText() throws Exception {
        Files.writeString(project.resolve("model.pdb"), "HEADER    PEPTIDE\nATOM      1  CA  GLY A   1\nEND\n");
        HttpResponse<byte[]> answer = server.get(FS + "preview?path=model.pdb");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Preview-Kind")).isEqualTo("text");
        assertThat(text(answer)).startsWith("HEADER");
    }

    @Test
    void previewsTextAndCutsWhatIsLong() throws Exception {
        Files.writeString(project.resolve("short.star"), "data_\nloop_\n_a\n1\n");
        Files.write(
                project.resolve("long.log"),
                "0123456789abcdef".repeat((1 << 16) + 1).getBytes(UTF_8));
        HttpResponse<byte[]> brief = server.get(FS + "preview?path=short.star");
        assertThat(text(brief)).isEqualTo("data_\nloop_\n_a\n1\n");
        assertThat(header(brief, "Content-Type").replace(" ", "")).isEqualTo("text/plain;charset=utf-8");
        assertThat(header(brief, "X-Preview-Kind")).isEqualTo("text");
        assertThat(header(brief, "X-Preview-Schema")).isEqualTo("scipion");
        assertThat(header(brief, "X-Preview-Truncated")).isEmpty();
        HttpResponse<byte[]> cut = server.get(FS + "preview?path=long.log");
        assertThat(cut.body()).hasSize(1 << 20);
        assertThat(header(cut, "X-Preview-Truncated")).isEqualTo("1");
        assertThat(header(cut, "X-Preview-SizeBytes")).isEqualTo(Integer.toString((1 << 20) + 16));
        assertThat(server.get(FS + "preview2?path=long.log").body()).hasSize(1 << 20);
    }

    @Test
    void drawsVolumesAndImagesOfStacks() throws Exception {
        HttpResponse<byte[]> volume = server.get(FS + "preview?path=" + VOLUME);
        assertThat(header(volume, "Content-Type")).isEqualTo("image/png");
        assertThat(header(volume, "X-Preview-Kind")).isEqualTo("volume");
        assertThat(header(volume, "X-Preview-Mime")).isEqualTo("volume/mrc");
        assertThat(header(volume, "X-Preview-ResponseMime")).isEqualTo("image/png");
        assertThat(List.of(
                        header(volume, "X-Preview-Width"),
                        header(volume, "X-Preview-Height"),
                        header(volume, "X-Preview-Depth")))
                .containsOnly("32");
        assertThat(header(volume, "X-Preview-Note")).contains("z=16", "viridis");
        assertThat(header(volume, "X-Preview-VoxelSize")).startsWith("1.25,1.25,1.25");
        assertThat(ImageIO.read(new ByteArrayInputStream(volume.body())).getWidth())
                .isEqualTo(32);
        String stack = "Runs/000261_ProtImportParticles/extra/particles.mrcs";
        byte[] first = server.get(FS + "preview?path=" + encoded("1@" + stack)).body();
        byte[] second =
                server.get(FS + "preview?path=" + encoded("000002@" + stack)).body();
        assertThat(first).isNotEqualTo(second);
        assertThat(server.get(FS + "preview?path=" + encoded("99999999@" + stack))
                        .statusCode())
                .isIn(400, 422);
        HttpResponse<byte[]> inline = server.get(FS + "download?inline=1&path=" + VOLUME);
        assertThat(inline.body()).isEqualTo(volume.body());
        assertThat(header(inline, "Content-Disposition")).contains("import_vol_01.png");
    }

    @Test
    void answersAgainOnlyWhatChanged() throws Exception {
        Path file = Files.writeString(project.resolve("changing.txt"), "one");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        HttpResponse<byte[]> first = server.get(FS + "preview?path=changing.txt");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{40}\"");
        HttpResponse<byte[]> same = server.get(FS + "preview?path=changing.txt", "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        Files.writeString(file, "two!");
        HttpResponse<byte[]> changed = server.get(FS + "preview?path=changing.txt", "If-None-Match", tag);
        assertThat(text(changed)).isEqualTo("two!");
    }

    @Test
    void namesWhatIsWrong() throws Exception {
        Files.write(
                project.resolve("truncated.mrc"),
                java.util.Arrays.copyOf(Files.readAllBytes(project.resolve(VOLUME)), 5_000));
        HttpResponse<byte[]> truncated = server.get(FS + "preview?path=truncated.mrc");
        assertThat(truncated.statusCode()).isEqualTo(422);
        assertThat(text(truncated)).contains("truncated.mrc is truncated").doesNotContain(lab.toString());
        for (String none : List.of("", "/", ".", "./")) {
            assertThat(text(server.get(FS + "preview?path=" + encoded(none))))
                    .isEqualTo("{\"detail\":\"A file path is required\"}");
        }
        assertThat(text(server.get(FS + "preview?path=Runs"))).isEqualTo("{\"detail\":\"Not a file\"}");
        assertThat(text(server.get(FS + "preview?path=nothing"))).isEqualTo("{\"detail\":\"Entry not found\"}");
        assertThat(text(server.get(FS + "preview2?path=nothing"))).isEqualTo("{\"detail\":\"File not found\"}");
        assertThat(text(server.get(FS + "download?path=nothing"))).isEqualTo("{\"detail\":\"File not found\"}");
    }

    @Test
    void sendsTheFirstBytesOfWhatItDoesNotKnow() throws Exception {
        byte[] bytes = new byte[300_000];
        bytes[7] = 1;
        Files.write(project.resolve("unknown.xyz"), bytes);
        HttpResponse<byte[]> answer = server.get(FS + "preview?path=unknown.xyz");
        assertThat(header(answer, "X-Preview-Kind")).isEqualTo("binary");
        assertThat(header(answer, "X-Preview-Note")).isEqualTo("binaryPreviewFirstBytes=262144");
        assertThat(answer.body()).isEqualTo(java.util.Arrays.copyOf(bytes, 262_144));
    }

    @Test
    void describesDatabasesWithoutTouchingThem() throws Exception {
        Path folder = project.resolve("Runs/000820_ProtImportVolumes");
        List<String> before = namesIn(folder);
        HttpResponse<byte[]> answer = server.get(FS + "preview?path=Runs/000820_ProtImportVolumes/volumes.sqlite");
        assertThat(header(answer, "X-Preview-Kind")).isEqualTo("database");
        Map<?, ?> database = (Map<?, ?>) object(answer).get("database");
        assertThat(database.get("isScipion")).isEqualTo(true);
        assertThat(database.get("objectClass")).isEqualTo("SetOfVolumes");
        assertThat(namesIn(folder)).isEqualTo(before);
    }

    @Test
    void letsABrowserRunNothing() throws Exception {
        String script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for (String name : List.of("evil.svg", "evil.html", "evil.xhtml", "evil.js")) {
            Files.writeString(project.resolve(name), script);
            for (String route : List.of("preview?path=", "download?path=", "download?inline=1&path=")) {
                HttpResponse<byte[]> answer = server.get(FS + route + name);
                assertThat(answer.statusCode()).as(route + name).isEqualTo(200);
                assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox");
                assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
                String disposition = header(answer, "Content-Disposition");
                assertThat(header(answer, "Content-Type").startsWith("text/plain")
                                || header(answer, "Content-Type").equals("application/octet-stream")
                                || disposition.startsWith("attachment"))
                        .as(route + name)
                        .isTrue();
            }
        }
    }

    @Test
    void sendsWholeFilesAndParts() throws Exception {
        byte[] bytes = Files.readAllBytes(project.resolve(VOLUME));
        HttpResponse<byte[]> whole = server.get(FS + "download?path=" + VOLUME);
        assertThat(whole.body()).isEqualTo(bytes);
        assertThat(header(whole, "Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Content-Disposition")).isEqualTo("attachment; filename=\"import_vol_01.mrc\"");
        HttpResponse<byte[]> part = server.get(FS + "download?path=" + VOLUME, "Range", "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 100, 200));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-199/" + bytes.length);
        HttpResponse<byte[]> beyond =
                server.get(FS + "download?path=" + VOLUME, "Range", "bytes=" + bytes.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + bytes.length);
        HttpResponse<byte[]> stale =
                server.get(FS + "download?path=" + VOLUME, "Range", "bytes=0-9", "If-Range", "\"other\"");
        assertThat(stale.statusCode()).isEqualTo(200);
        HttpResponse<byte[]> known = server.get(FS + "download?path=" + VOLUME, "If-None-Match", header(whole, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);
    }

    @Test
    void saysWithoutABodyWhatADownloadWouldBe() throws Exception {
        HttpResponse<byte[]> head = server.send("HEAD", FS + "download?path=" + VOLUME, null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(Long.toString(Files.size(project.resolve(VOLUME))));
        assertThat(head.body()).isEmpty();
        assertThat(server.send("HEAD", FS + "download?path=nothing", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void namesDownloadsWhateverTheyAreCalled() throws Exception {
        String name = "caf\u00e9 \"x\"; y=\r\nSet-Cookie: z.bin";
        Files.writeString(project.resolve(name), "!");
        HttpResponse<byte[]> answer = server.get(FS + "download?path=" + encoded(name));
        assertThat(header(answer, "Content-Disposition"))
                .endsWith("filename*=UTF-8''caf%C3%A9%20%22x%22%3B%20y%3D%0D%0ASet-Cookie%3A%20z.bin");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void sendsFilesOfAnySizePieceByPiece() throws Exception {
        Path huge = project.resolve("huge.bin");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100L << 30);
        }
        HttpResponse<InputStream> answer = server.stream(FS + "download?path=huge.bin");
        try (InputStream body = answer.body()) {
            assertThat(header(answer, "Content-Length")).isEqualTo(Long.toString(100L << 30));
            assertThat(body.readNBytes(1 << 20)).containsOnly(0);
        }
        assertThat(server.get(FS + "preview?path=huge.bin").body()).hasSize(262_144);
        HttpResponse<byte[]> end = server.get(FS + "download?path=huge.bin", "Range", "bytes=-10");
        assertThat(end.body()).hasSize(10);
        Files.delete(huge);
    }

    @Test
    void endsADownloadEarlyWhenTheFileShrinks() throws Exception {
        Path file = project.resolve("shrinking.bin");
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(1L << 30);
        }
        HttpResponse<InputStream> answer = server.stream(FS + "download?path=shrinking.bin");
        try (InputStream body = answer.body()) {
            assertThat(body.readNBytes(1 << 20)).hasSize(1 << 20);
            try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                content.setLength(0);
            }
            assertThatThrownBy(() -> body.transferTo(java.io.OutputStream.nullOutputStream()))
                    .isInstanceOf(IOException.class);
        }
        assertThat(server.get(FS + "list").statusCode()).isEqualTo(200);
    }

    @Test
    void writesFilesWholeAndMakesTheirFolders() throws Exception {
        HttpResponse<byte[]> answer = server.send(
                "POST",
                FS + "write",
                Map.of("path", "made/by/flow.json", "content", "{\"é\":1}", "mimeType", "text/x"));
        Path file = project.resolve("made/by/flow.json");
        assertThat(object(answer))
                .isEqualTo(Map.of("success", true, "path", file.toString(), "size", 8, "mimeType", "text/x"));
        assertThat(Files.readString(file)).isEqualTo("{\"é\":1}");
        server.send("POST", FS + "write", Map.of("path", "made/by/flow.json"));
        assertThat(file).isEmptyFile();
        assertThat(namesIn(file.getParent())).containsExactly("flow.json");
    }

    @Test
    void refusesWritesThatWouldHarm() throws Exception {
        Files.createSymbolicLink(project.resolve("pointer"), project.resolve("project.sqlite"));
        assertThat(write("", "x").statusCode()).isEqualTo(422);
        assertThat(text(write("./", "x"))).isEqualTo("{\"detail\":\"Missing path\"}");
        assertThat(text(write("Runs", "x"))).isEqualTo("{\"detail\":\"Destination path points to a directory\"}");
        assertThat(write("pointer", "x").statusCode()).isEqualTo(403);
        assertThat(write("project.sqlite", "x").statusCode()).isEqualTo(403);
        assertThat(write("project.sqlite/x", "x").statusCode()).isEqualTo(400);
        HttpResponse<byte[]> reader =
                server.send("POST", FS + "write", Map.of("path", "x", "content", ""), "Authorization", "Bearer reader");
        assertThat(text(reader)).isEqualTo("{\"detail\":\"Project write permission is required\"}");
    }

    @Test
    void leavesTheLastSpaceOfTheDiskFree() {
        BrowsedFolder folder = BrowsedFolder.ofProject(project, List.of());
        assertThatThrownBy(() -> new FileWriting(Long.MAX_VALUE / 2).write(folder, new NewFile("full.txt", "x", null)))
                .isInstanceOf(StorageFullException.class);
        assertThat(project.resolve("full.txt")).doesNotExist();
    }

    private static HttpResponse<byte[]> write(String path, String content) throws Exception {
        return server.send("POST", FS + "write", Map.of("path", path, "content", content));
    }

    private static List<String> names(HttpResponse<byte[]> answer) throws IOException {
        List<String> names = new ArrayList<>();
        for (Object entry : list(answer)) {
            names.add(String.valueOf(((Map<?, ?>) entry).get("name")));
        }
        return names;
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
