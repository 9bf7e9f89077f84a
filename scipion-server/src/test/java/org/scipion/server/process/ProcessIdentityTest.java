package org.scipion.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    @Test
    void belongsToALivingProcess() {
        assertThat(ProcessIdentity.current().alive()).isTrue();
    }

    @Test
    void doesNotBelongToAnotherProcessWithTheSameId() {
        ProcessIdentity earlier = new ProcessIdentity(
                ProcessHandle.current().pid(), "1@" + ProcessIdentity.current().birth());
        assertThat(earlier.alive()).isFalse();
    }

    @Test
    void endsWithItsProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        process.destroyForcibly().waitFor();
        assertThat(identity.alive()).isFalse();
    }

    @Test
    void survivesBeingWrittenAndRead() {
        ProcessIdentity identity = ProcessIdentity.current();
        assertThat(ProcessIdentity.parse(identity.text())).contains(identity);
    }

    @Test
    void isNotReadFromAnythingElse() {
        assertThat(ProcessIdentity.parse("")).isEmpty();
        assertThat(ProcessIdentity.parse("12")).isEmpty();
        assertThat(ProcessIdentity.parse("-1 5@boot")).isEmpty();
        assertThat(ProcessIdentity.parse("99999999999 5@boot")).isEmpty();
    }
}
