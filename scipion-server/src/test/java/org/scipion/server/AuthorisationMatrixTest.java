package org.scipion.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Permission;
import org.scipion.model.Project;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person.Answer;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.rest.Route;

/** Every route of the running router, tried by every kind of person on every kind of project. */
class AuthorisationMatrixTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private static final List<Answered> DENIALS = List.of(
            new Answered(401, "Not authenticated"),
            new Answered(401, "Invalid authentication credentials"),
            new Answered(403, "User account is inactive"),
            new Answered(403, "Admin privileges required"),
            new Answered(403, "Project write permission is required"),
            new Answered(404, "Project not found"));

    /** Who asks. */
    enum Asker {
        ANONYMOUS,
        EXPIRED,
        DISABLED,
        OUTSIDER,
        READER,
        EDITOR,
        OWNER,
        ADMIN
    }

    private record Answered(int status, String detail) {}

    private record World(Map<Asker, User> users, Map<Asker, String> tokens) {}

    @TestFactory
    Stream<DynamicTest> routesLetInWhomTheyShouldAndNobodyElse() {
        World world = world();
        return SERVER.routes().stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path() + " needs " + route.need(),
                        () -> tryEveryone(route, world)));
    }

    private static void tryEveryone(Route route, World world) {
        for (Asker role : Asker.values()) {
            Project project = project(world);
            check(route, role, world, String.valueOf(project.id()), expected(route.need(), role));
            if (isAboutProjects(route)) {
                check(route, role, world, "2147483646", expectedOfAbsent(role));
            }
        }
    }

    private static void check(Route route, Asker role, World world, String projectId, List<Answered> expected) {
        String path = route.path().replace("{projectId}", projectId).replaceAll("\\{[^}]+}", "1");
        String token = world.tokens().getOrDefault(role, "");
        String body = Set.of("GET", "DELETE").contains(route.method()) ? "" : "{}";
        Answer answer = SERVER.nobody().with(token).call(route.method(), path, body);
        assertThat(answer.status())
                .as("%s %s as %s: %s", route.method(), path, role, answer.body())
                .isNotEqualTo(500);
        if (expected.isEmpty()) {
            assertThat(DENIALS)
                    .as("%s %s should let in %s", route.method(), path, role)
                    .noneMatch(denial -> isAnswered(answer, denial));
        } else {
            assertThat(expected)
                    .as("%s %s as %s: %s %s", route.method(), path, role, answer.status(), answer.body())
                    .anyMatch(denial -> isAnswered(answer, denial));
        }
    }

    private static boolean isAnswered(Answer answer, Answered denial) {
        return answer.status() == denial.status() && answer.body().contains("\"" + denial.detail() + "\"");
    }

    private static boolean isAboutProjects(Route route) {
        return route.need().name().startsWith("PROJECT_");
    }

    /** Empty means let in. */
    private static List<Answered> expected(Need need, Asker role) {
        if (need == Need.PUBLIC) {
            return List.of();
        }
        if (role.compareTo(Asker.OUTSIDER) < 0) {
            return notSignedIn(role);
        }
        Answered absent = new Answered(404, "Project not found");
        return switch (need) {
            case PUBLIC, SIGNED_IN -> List.of();
            case ADMIN -> role == Asker.ADMIN ? List.of() : List.of(new Answered(403, "Admin privileges required"));
            case PROJECT_READ -> isMember(role) ? List.of() : List.of(absent);
            case PROJECT_WRITE ->
                role == Asker.READER
                        ? List.of(new Answered(403, "Project write permission is required"))
                        : isMember(role) ? List.of() : List.of(absent);
            case PROJECT_OWNER -> role == Asker.OWNER ? List.of() : List.of(absent);
        };
    }

    private static List<Answered> expectedOfAbsent(Asker role) {
        return role.compareTo(Asker.OUTSIDER) < 0 ? notSignedIn(role) : List.of(new Answered(404, "Project not found"));
    }

    private static List<Answered> notSignedIn(Asker role) {
        return List.of(
                switch (role) {
                    case ANONYMOUS -> new Answered(401, "Not authenticated");
                    case DISABLED -> new Answered(403, "User account is inactive");
                    default -> new Answered(401, "Invalid authentication credentials");
                });
    }

    private static boolean isMember(Asker role) {
        return role == Asker.READER || role == Asker.EDITOR || role == Asker.OWNER;
    }

    private static Project project(World world) {
        Project project = SERVER.project(world.users().get(Asker.OWNER));
        SERVER.share(project, world.users().get(Asker.READER), Permission.READ);
        SERVER.share(project, world.users().get(Asker.EDITOR), Permission.FULL);
        return project;
    }

    private static World world() {
        Map<Asker, User> users = new EnumMap<>(Asker.class);
        Map<Asker, String> tokens = new EnumMap<>(Asker.class);
        for (Asker role : Asker.values()) {
            if (role == Asker.ANONYMOUS) {
                continue;
            }
            User user = SERVER.account(role == Asker.ADMIN ? Role.ADMIN : Role.USER);
            users.put(role, user);
            tokens.put(role, SERVER.signedIn(user).token());
            if (role == Asker.EXPIRED) {
                SERVER.clock().advance(Duration.ofMinutes(61));
            }
        }
        SERVER.store().users().changeActive(users.get(Asker.DISABLED).id(), false);
        return new World(users, tokens);
    }
}
