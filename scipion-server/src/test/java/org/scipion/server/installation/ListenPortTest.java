package org.scipion.server.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scipion.server.ListenAddress;

class ListenPortTest {

    private ServerSocket taken;

    @BeforeEach
    void takeAPort() throws IOException {
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void giveItBack() throws IOException {
        taken.close();
    }

    @Test
    void isRefusedWhileAnotherProgramListens() {
        ListenAddress address = new ListenAddress("127.0.0.1", taken.getLocalPort());
        assertThatThrownBy(() -> ListenPort.requireFree(address))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("port " + taken.getLocalPort())
                .hasMessageContaining("API_PORT");
    }

    @Test
    void isReplacedByAFreeOneWhereAnyWillDo() {
        ListenAddress preferred = new ListenAddress("127.0.0.1", taken.getLocalPort());
        int chosen = ListenPort.freeFrom(preferred);
        assertThat(chosen).isPositive().isNotEqualTo(taken.getLocalPort());
    }

    @Test
    void isTakenAsPreferredWhereItIsFree() throws IOException {
        int port = taken.getLocalPort();
        taken.close();
        assertThat(ListenPort.freeFrom(new ListenAddress("127.0.0.1", port))).isEqualTo(port);
    }

    @Test
    void isRefusedOnAnAddressOfAnotherMachine() {
        ListenAddress elsewhere = new ListenAddress("192.0.2.1", 8080);
        assertThatThrownBy(() -> ListenPort.requireFree(elsewhere)).isInstanceOf(PortInUseException.class);
    }
}
