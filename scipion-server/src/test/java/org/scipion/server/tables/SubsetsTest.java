package org.scipion.server.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Permission;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/** New sets of chosen rows, on a server without Scipion. */
class SubsetsTest {

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    @Test
    void needAKnownActionRowsAndScipion() {
        User ana = SERVER.account(Role.USER);
        User bea = SERVER.account(Role.USER);
        Person owner = SERVER.signedIn(ana);
        long id = ExampleProject.importAs(owner, "subsets");
        String actions = "/projects/" + id + "/protocols/261/outputs/outputParticles/metadata/tables/objects/actions";
        String good = "{\"action\":\"Particle\",\"ids\":[1,2]}";
        assertThat(owner.post(actions, good).status()).isEqualTo(503);
        assertThat(owner.post(actions, "{\"action\":\"Movie\",\"ids\":[1]}").body())
                .contains("Unsupported action; the table has Particle");
        for (String bad :
                List.of("{\"ids\":[1]}", "{\"action\":\"Particle\"}", "{\"action\":\"Particle\",\"ids\":[]}")) {
            assertThat(owner.post(actions, bad).status()).as(bad).isEqualTo(422);
        }
        assertThat(owner.post(actions.replace("objects", "none"), good).status())
                .isEqualTo(404);
        SERVER.store().shares().grant(id, bea.id(), Permission.READ);
        assertThat(SERVER.signedIn(bea).post(actions, good).status()).isEqualTo(403);
    }
}
