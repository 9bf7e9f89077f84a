package org.scipion.server.plugins.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageVersionTest {

    @ParameterizedTest
    @CsvSource({
        "3.9.1, 3.10.0",
        "3.9, 3.9.1",
        "3.0.0rc1, 3.0.0",
        "0.9, 1",
        "3.1.99999999999999999999, 3.2",
        "'', 0.1",
    })
    void countsNumberByNumber(String former, String later) {
        assertThat(PackageVersion.of(former)).isLessThan(PackageVersion.of(later));
        assertThat(PackageVersion.of(later)).isGreaterThan(PackageVersion.of(former));
    }

    @ParameterizedTest
    @CsvSource({"3.0, 3", "1.2.0, 1.2"})
    void doesNotCountZerosAtTheEnd(String one, String same) {
        assertThat(PackageVersion.of(one)).isEqualByComparingTo(PackageVersion.of(same));
    }
}
