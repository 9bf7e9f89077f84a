package org.scipion.server.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class SharesTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private User owner;
    private User first;
    private User second;
    private Person person;
    private String route;

    @BeforeEach
    void makeAProject() {
        owner = SERVER.account(Role.USER);
        first = SERVER.account(Role.USER);
        second = SERVER.account(Role.USER);
        person = SERVER.signedIn(owner);
        route = "/projects/" + SERVER.project(owner).id();
    }

    @Test
    void sharesWithSeveralPeopleWhoseNumbersMayBeTexts() {
        Answer answer = person.post(
                route + "/share",
                "{\"userIds\":[\"%d\",%d]}".formatted(first.id(), second.id()),
                "Content-Type",
                "text/plain");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("userId").asLong()).isEqualTo(second.id());
        assertThat(answer.json().path("permission").asText()).isEqualTo("full");
        JsonNode shares = person.get(route + "/shares").json();
        assertThat(shares.findValuesAsText("userId"))
                .containsExactly(String.valueOf(first.id()), String.valueOf(second.id()));
        assertThat(shares.get(0).has("createdAt")).isTrue();
    }

    @Test
    void changesAShareThatIsThere() {
        person.post(route + "/share", "{\"userIds\":[%d],\"permission\":\"read\"}".formatted(first.id()));
        person.post(route + "/share", "{\"userIds\":[%d],\"permission\":\" FULL \"}".formatted(first.id()));
        assertThat(person.get(route + "/shares").json().findValuesAsText("permission"))
                .containsExactly("full");
    }

    @Test
    void sharesWithAllOrNobody() {
        Answer answer = person.post(route + "/share", "{\"userIds\":[%d,2147483646]}".formatted(first.id()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.detail()).isEqualTo("User not found: 2147483646");
        assertThat(person.get(route + "/shares").json()).isEmpty();
    }

    @Test
    void wantsPeopleAndAPermissionThatExists() {
        for (String body : new String[] {
            "{}",
            "{\"userIds\":[]}",
            "{\"userIds\":[null]}",
            "{\"userIds\":[\"x\"]}",
            "{\"userIds\":[1],\"permission\":\"owner\"}"
        }) {
            assertThat(person.post(route + "/share", body).status()).as(body).isEqualTo(422);
        }
        String hundred = "1,".repeat(99) + "1";
        assertThat(person.post(route + "/share", "{\"userIds\":[" + hundred + ",1]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void givesTheOwnerNoShare() {
        assertThat(person.post(route + "/share", "{\"userIds\":[%d]}".formatted(owner.id()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void letsOnlyTheOwnerShare() {
        person.post(route + "/share", "{\"userIds\":[%d]}".formatted(first.id()));
        Person member = SERVER.signedIn(first);
        String refusal = "Project not found or you are not the owner";
        assertThat(member.post(route + "/share", "{\"userIds\":[%d]}".formatted(second.id()))
                        .detail())
                .isEqualTo(refusal);
        assertThat(member.get(route + "/shares").detail()).isEqualTo(refusal);
        Answer revocation = member.call("DELETE", route + "/share/" + first.id(), "");
        assertThat(revocation.status()).isEqualTo(403);
        assertThat(revocation.detail()).isEqualTo("Only project owner can revoke shares");
    }

    @Test
    void endsAShareAtOnce() {
        person.post(route + "/share", "{\"userIds\":[%d]}".formatted(first.id()));
        assertThat(SERVER.signedIn(first).get(route + "/summary").status()).isEqualTo(200);
        assertThat(person.call("DELETE", route + "/share/" + first.id(), "").body())
                .isEqualTo("{\"success\":true}");
        assertThat(SERVER.signedIn(first).get(route + "/summary").status()).isEqualTo(404);
        Answer again = person.call("DELETE", route + "/share/" + first.id(), "");
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.detail()).isEqualTo("Share entry not found");
    }

    @Test
    void removesNoOwnerFromTheirProject() {
        Answer answer = person.call("DELETE", route + "/share/" + owner.id(), "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo("Owner cannot be removed from the project");
    }
}
