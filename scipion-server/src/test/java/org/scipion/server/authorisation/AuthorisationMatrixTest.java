package org.scipion.server.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

/** Every route of the running router, tried by everybody on everything that a project can be to them. */
class AuthorisationMatrixTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    @Test
    void everyRouteOfTheRouterStandsInTheReviewedListAsItIs() {
        assertThat(SERVER.routes())
                .map(route -> route.method() + " " + route.path() + " " + route.need())
                .as("decide who may call a new route, and write it to routes.txt")
                .containsExactlyInAnyOrderElementsOf(ReviewedRoute.all().stream()
                        .map(route -> route.method() + " " + route.path() + " "
                                + route.grant().need())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> routesLetInWhomTheyShouldAndNobodyElse() {
        User stranger = SERVER.account(Role.USER);
        Map<Asker, User> people = new EnumMap<>(Asker.class);
        for (Asker asker : Asker.values()) {
            people.put(asker, asker.account(SERVER));
        }
        return ReviewedRoute.all().stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> people.forEach((asker, user) -> tryRelations(route, asker, user, stranger))));
    }

    private static void tryRelations(ReviewedRoute route, Asker asker, User user, User stranger) {
        for (Relation relation : relations(route)) {
            long project = relation.project(SERVER, user, stranger);
            Answer answer = route.call(asker.signedIn(SERVER, user), project, "{}");
            check(
                    route,
                    asker + " with a project that is " + relation,
                    answer,
                    route.grant().refusals(asker, relation));
        }
    }

    private static Relation[] relations(ReviewedRoute route) {
        return route.grant().isAboutProjects() ? Relation.values() : new Relation[] {Relation.OWN};
    }

    private static void check(ReviewedRoute route, String who, Answer answer, Set<Refusal> expected) {
        boolean refused = Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.is(route.method(), answer))
                .anyMatch(refusal -> expected.isEmpty() || expected.contains(refusal));
        boolean clear = !expected.isEmpty() || !mayBeAboutAFile(route, answer);
        assertThat(refused && clear)
                .as("%s as %s is refused: %s %s", route, who, answer.status(), answer.body())
                .isEqualTo(!expected.isEmpty());
        assertThat(answer.status())
                .as("%s as %s: %s", route, who, answer.body())
                .isNotEqualTo(500);
    }

    /** An answer to HEAD cannot say what is not there, the project or a file in it. */
    private static boolean mayBeAboutAFile(ReviewedRoute route, Answer answer) {
        return route.method().equals("HEAD") && answer.status() == 404;
    }
}
