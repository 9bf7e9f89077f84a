package org.scipion.preview.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.ContentKind;
import org.scipion.preview.MissingFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.UnreadableFileException;

class FormatsTest {

    private final Previews previews = Previews.create();

    @ParameterizedTest
    @CsvSource({
        "a.txt,hello,TEXT",
        "a.log,hello,TEXT",
        "a.json,{},TEXT",
        "a.star,data_x,TABLE",
        "a.xmd,data_x,TABLE",
        "a.csv,'x,y',TABLE",
        "a.pdf,%PDF-1.4,DOCUMENT",
        "README,plain words,TEXT",
        "a.unknown,plain words,TEXT",
        "a.jsonl,{},TEXT",
        "a.mdoc,[T = x],TABLE",
        "a.pdb,HEADER,STRUCTURE",
        "a.cif,data_x,STRUCTURE"
    })
    void recognisesTextualFiles(String name, String content, ContentKind kind) {
        try (Content found = previews.open(ByteSource.of(name, content.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(found.kind()).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"mode2.mrc,VOLUME", "colour.png,IMAGE", "some.zip,ARCHIVE", "some.7z,ARCHIVE", "u16.tif,VOLUME"})
    void recognisesFilesByTheirFirstBytesWhateverTheirName(String sample, ContentKind kind) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path(sample));
        try (Content found = previews.open(ByteSource.of("no-suffix", bytes))) {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.firstBytes(3)).containsExactly(bytes[0], bytes[1], bytes[2]);
        }
    }

    @Test
    void takesEverythingElseAsBinary() {
        try (Content found = previews.open(ByteSource.of("a.dat", new byte[] {0, 1, 2}))) {
            assertThat(found.kind()).isEqualTo(ContentKind.BINARY);
            assertThat(found.firstBytes(100)).containsExactly(0, 1, 2);
        }
    }

    @Test
    void saysThatAFileIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> previews.open(folder.resolve("absent.mrc")))
                .isInstanceOf(MissingFileException.class)
                .hasMessageContaining("absent.mrc");
    }

    @Test
    void refusesFolders(@TempDir Path folder) {
        assertThatThrownBy(() -> previews.open(folder)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void areRegisteredForTheModulePathAndTheClassPathAlike() throws IOException, URISyntaxException {
        Path classes = Path.of(Formats.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (InputStream module = Files.newInputStream(classes.resolve("module-info.class"))) {
            List<String> provided = ModuleDescriptor.read(module).provides().stream()
                    .flatMap(provides -> provides.providers().stream())
                    .toList();
            List<String> listed = Files.readAllLines(classes.resolve("META-INF/services/" + Format.class.getName()));
            assertThat(provided).containsExactlyInAnyOrderElementsOf(listed).isNotEmpty();
        }
    }
}
