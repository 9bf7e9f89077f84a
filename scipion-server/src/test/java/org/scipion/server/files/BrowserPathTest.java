package org.scipion.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.InvalidRequestException;
import org.scipion.server.http.BadRequestException;

class BrowserPathTest {

    private static final Path ROOT = Path.of("/data/projects/p");

    @ParameterizedTest
    @CsvSource({
        "'',''",
        ".,''",
        "./,''",
        "/,''",
        "//,''",
        "Runs,Runs",
        "Runs/,Runs",
        "' Runs/a ',Runs/a",
        "Runs//a/./b,Runs/a/b",
        "Runs/../a,a",
        "../../../../etc/passwd,etc/passwd",
        "..\\..\\etc\\passwd,etc/passwd",
        "a/../../b,b",
        "'a /b','a /b'",
        "a...,a...",
        "...,...",
        "%2e%2e/x,%2e%2e/x",
        "/data/projects/p,''",
        "/data/projects/p/Runs/x,Runs/x",
        "/data/projects/./p//Runs,Runs",
        "/data/projects/q/../p/Runs,Runs",
        "\\data\\projects\\p\\Runs,Runs",
    })
    void readsPathsBelowTheRoot(String written, String meant) {
        assertThat(BrowserPath.parse(ROOT, written).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "//etc/passwd",
                "/data/projects",
                "/data/projects/pq",
                "/data/projects/p/../q",
                "/../../etc/passwd",
                "\\etc\\passwd",
                "a\0b",
                "\0",
            })
    void refusesAbsolutePathsElsewhereAndWhatNoFileCanBeCalled(String written) {
        assertThatThrownBy(() -> BrowserPath.parse(ROOT, written))
                .isInstanceOf(BadRequestException.class)
                .hasMessageStartingWith("Invalid path");
    }

    @Test
    void takesNamesOfTheLimitAndNotOneByteMore() {
        String longest = "n".repeat(BrowserPath.LONGEST_NAME);
        assertThat(BrowserPath.parse(ROOT, longest).name()).isEqualTo(longest);
        assertThatThrownBy(() -> BrowserPath.parse(ROOT, longest + "n")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> BrowserPath.parse(ROOT, "é".repeat(128))).isInstanceOf(BadRequestException.class);
    }

    @Test
    void takesPathsOfTheLimitAndNotOneByteMore() {
        String longest = "f/".repeat(BrowserPath.LONGEST_PATH / 2 - 1) + "fi";
        assertThat(BrowserPath.parse(ROOT, longest).text()).hasSize(BrowserPath.LONGEST_PATH);
        assertThatThrownBy(() -> BrowserPath.parse(ROOT, longest + "x")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void readsThePlaceInAStack() {
        BrowserPath path = BrowserPath.parseImage(ROOT, " 000003@../Runs/stack.mrcs");
        assertThat(path.parts()).isEqualTo(List.of("Runs", "stack.mrcs"));
        assertThat(path.section()).hasValue(2);
        assertThat(BrowserPath.parseImage(ROOT, "user@host.txt").name()).isEqualTo("user@host.txt");
        assertThat(BrowserPath.parse(ROOT, "3@stack.mrcs").name()).isEqualTo("3@stack.mrcs");
    }

    @Test
    void refusesPlacesThatDoNotExistAndAbsolutePathsBehindThem() {
        assertThatThrownBy(() -> BrowserPath.parseImage(ROOT, "0@a.mrcs")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> BrowserPath.parseImage(ROOT, "1@/etc/passwd")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void belowTheRootOfTheMachineEveryAbsolutePathIsInside() {
        assertThat(BrowserPath.parse(Path.of("/"), "/data/em/x").text()).isEqualTo("data/em/x");
    }
}
