package org.scipion.preview.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.preview.Binary;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.Structure;
import org.scipion.preview.StructureSummary;

class StructureTest {

    private static Structure open(String name, String content) {
        return open(name, content, Limits.defaults());
    }

    private static Structure open(String name, String content, Limits limits) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return (Structure) Previews.create(limits).open(ByteSource.of(name, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"peptide.pdb", "peptide.cif"})
    void tellsWhatAnIndependentReaderTells(String sample) throws IOException {
        Properties expected = Samples.expectations(sample);
        try (Structure structure = (Structure) Previews.create().open(Samples.path(sample))) {
            StructureSummary found = structure.summary();
            assertThat(found.format()).isEqualTo(sample.endsWith("pdb") ? "pdb" : "mmcif");
            assertThat(found.id()).isEqualTo(expected.getProperty("id"));
            assertThat(found.title()).isEqualTo(expected.getProperty("title"));
            assertThat(found.method()).isEqualTo(expected.getProperty("method"));
            assertThat(found.resolution()).hasValue(Double.parseDouble(expected.getProperty("resolution")));
            assertThat(found.models()).isEqualTo(Integer.parseInt(expected.getProperty("models")));
            assertThat(found.chains())
                    .isEqualTo(List.of(expected.getProperty("chains").split(" ", -1)));
            assertThat(found.residues()).isEqualTo(Long.parseLong(expected.getProperty("residues")));
            assertThat(found.atoms()).isEqualTo(Long.parseLong(expected.getProperty("atoms")));
            assertThat(found.truncated()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"peptide.pdb", "peptide.cif"})
    void countsAsFarAsTheLimitReachesAndTellsThatItEnded(String sample) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path(sample));
        byte[] longer = Arrays.copyOf(bytes, 500_000);
        Arrays.fill(longer, bytes.length, longer.length, (byte) '\n');
        Limits limits = Limits.defaults().withScanBytes(200_000);
        try (Structure structure = (Structure) Previews.create(limits).open(ByteSource.of(sample, longer))) {
            assertThat(structure.summary().atoms()).isEqualTo(18);
        }
    }

    @Test
    void tellsNothingThatTheFileDoesNotTell() {
        StructureSummary summary =
                open("a.cif", "data_x\n_struct.title ?\n_exptl.method .\n").summary();
        assertThat(summary.title() + summary.method()).isEmpty();
        assertThat(summary.resolution()).isEmpty();
        assertThat(summary.models()).isZero();
        assertThat(open("a.pdb", "").summary().atoms()).isZero();
    }

    @Test
    void readsAModelWithoutRecordsOfModels() {
        StructureSummary summary = open("a.pdb", "ATOM      1  CA  GLY A   1\nATOM      2  CA  GLY A   2\nEND\n")
                .summary();
        assertThat(summary.models()).isEqualTo(1);
        assertThat(summary.residues()).isEqualTo(2);
    }

    @Test
    void tellsThatAnMmcifIsBroken() {
        Structure broken = open("a.cif", "data_x\nloop_\n_atom_site.id\n_atom_site.auth_asym_id\n1 A\n2\n");
        assertThatThrownBy(broken::summary)
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("a.cif");
        assertThat(broken.asText().head(6).text()).isEqualTo("data_x");
    }

    @Test
    void leavesFilesOfTheseNamesThatAreNoTextAlone() {
        try (Content content = Previews.create().open(ByteSource.of("handheld.pdb", new byte[] {'a', 0, 1, 2}))) {
            assertThat(content).isInstanceOf(Binary.class);
        }
    }
}
