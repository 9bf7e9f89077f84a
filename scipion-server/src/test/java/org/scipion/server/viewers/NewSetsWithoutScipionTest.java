package org.scipion.server.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.projects.ExampleProject;

/** What makes new sets, on a server whose installation has no Scipion. */
class NewSetsWithoutScipionTest {

    private static final String PICKS_2D = "/210/outputs/outputCoordinates/coords2d/create-output";
    private static final String PICKS_3D = "/1721/outputs/outputCoordinates/coords3d/new-output";
    private static final String TILTS = "/1518/outputs/outputTiltSeries/tiltseries/new-set";
    private static final String CTFS = "/1600/outputs/CTFs/ctftomo/new-set";

    @RegisterExtension
    private static final TestServer SERVER = ExampleProject.server();

    private static Person person;
    private static String runs;

    @BeforeAll
    static void importTheExample() {
        person = SERVER.signedIn(SERVER.account(Role.USER));
        runs = "/projects/" + ExampleProject.importAs(person, "new sets") + "/protocols";
    }

    private static void assertAnswered(String path, String body, int status, String detail) {
        Answer answer = person.post(runs + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(answer.body()).as(path).contains(detail);
    }

    @Test
    void saysWhatToRun() {
        assertAnswered(TILTS, "{\"exclusions\":{\"TS_01\":{\"excluded\":true}}}", 503, "scipionapi bootstrap");
        assertAnswered(CTFS, "{\"exclusions\":{\"TS_01\":{\"tiltimages\":[1,2]}}}", 503, "scipionapi bootstrap");
        assertAnswered(
                PICKS_2D,
                "{\"micrographs\":[{\"id\":\"1\",\"coordinates\":[{\"x\":1,\"y\":2}]}]}",
                503,
                "scipionapi bootstrap");
        assertAnswered(PICKS_3D, "{\"tomograms\":[{\"tomoId\":\"TS_01\",\"coords\":[]}]}", 503, "scipionapi bootstrap");
        assertAnswered(
                PICKS_3D, "{\"newOutputName\":\"x\",\"tomoId\":\"2\",\"coords\":[]}", 503, "scipionapi bootstrap");
    }

    @Test
    void refusesWhatNoScipionCouldDo() {
        assertAnswered(TILTS, "{}", 422, "body.exclusions");
        assertAnswered(CTFS, "{}", 422, "body.exclusions");
        assertAnswered(PICKS_2D, "{}", 422, "No coordinate changes provided");
        assertAnswered(PICKS_2D, "{\"micrographs\":[]}", 422, "No coordinate changes provided");
        assertAnswered(PICKS_2D, "{\"micrographs\":[{}],\"boxSize\":0}", 422, "body.boxSize");
        assertAnswered(PICKS_3D, "{\"tomograms\":[]}", 422, "No Coordinates3D changes provided");
        assertAnswered(
                "/89/outputs/outputMicrographs/coords2d/create-output",
                "{\"micrographs\":[{\"id\":\"1\",\"coordinates\":[]}]}",
                422,
                "outputMicrographs is a SetOfMicrographs, no SetOfCoordinates");
        assertAnswered(
                PICKS_3D, "{\"tomograms\":[{\"tomoId\":\"TS_99\",\"coords\":[]}]}", 404, "Tomogram not found: TS_99");
        assertAnswered(
                "/1518/outputs/none/tiltseries/new-set",
                "{\"exclusions\":{}}",
                404,
                "TiltSeries output is not available");
        assertAnswered("/164/outputs/outputCTF/ctftomo/new-set", "{\"exclusions\":{}}", 404, "it is a SetOfCTF");
    }
}
