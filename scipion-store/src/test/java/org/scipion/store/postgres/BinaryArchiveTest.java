package org.scipion.store.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scipion.store.UnsupportedPlatformException;

class BinaryArchiveTest {

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Mac OS X, aarch64", "Mac OS X, x86_64", "Windows 11, amd64"})
    void refusesOtherMachinesAndSaysWhatToDo(String system, String machine) {
        assertThatThrownBy(() -> BinaryArchive.requirePlatform(system, machine))
                .isInstanceOf(UnsupportedPlatformException.class)
                .hasMessageContaining(system)
                .hasMessageContaining("DATABASE_URL");
    }

    @Test
    void acceptsLinuxOnX86() {
        assertThatCode(() -> BinaryArchive.requirePlatform("Linux", "amd64")).doesNotThrowAnyException();
    }
}
