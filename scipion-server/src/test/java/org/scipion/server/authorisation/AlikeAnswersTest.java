package org.scipion.server.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

/** Nobody can tell from an answer whether a project that is not theirs exists. */
class AlikeAnswersTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private static final Set<String> EACH_ITS_OWN = Set.of("date", "server-timing", "x-request-id");
    private static final List<String> BODIES = List.of("{}", "{", "{\"userIds\":[1],\"path\":\"a\",\"name\":\"b\"}");

    private record Seen(int status, String body, Map<String, List<String>> headers) {

        static Seen of(Answer answer) {
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeIf(name -> EACH_ITS_OWN.contains(name.toLowerCase(Locale.ROOT)));
            return new Seen(answer.status(), answer.body(), headers);
        }
    }

    @TestFactory
    Stream<DynamicTest> foreignAndDeletedProjectsSeemNeverToHaveBeen() {
        User stranger = SERVER.account(Role.USER);
        User person = SERVER.account(Role.USER);
        User admin = SERVER.account(Role.ADMIN);
        return ReviewedRoute.all().stream()
                .filter(route -> route.grant().isAboutProjects())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    checkAlike(route, Asker.PERSON, person, stranger);
                    checkAlike(route, Asker.ADMIN, admin, stranger);
                }));
    }

    private static void checkAlike(ReviewedRoute route, Asker asker, User user, User stranger) {
        for (String body : route.hasBody() ? BODIES : List.of("")) {
            Set<Seen> answers = Set.copyOf(seen(route, asker, user, stranger, body));
            assertThat(answers).as("%s with %s", route, body).hasSize(1);
            assertThat(answers.iterator().next().status()).isEqualTo(404);
        }
    }

    private static List<Seen> seen(ReviewedRoute route, Asker asker, User user, User stranger, String body) {
        List<Seen> seen = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            if (!relation.isVisible()) {
                long project = relation.project(SERVER, user, stranger);
                seen.add(Seen.of(route.call(asker.signedIn(SERVER, user), project, body)));
            }
        }
        return seen;
    }
}
