package org.scipion.server;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.scipion.server.auth.TestTokens;
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

    @TestFactory
    Stream<DynamicTest> routesLetInWhomTheyShouldAndNobodyElse() {
        Map<Asker, User> people = people();
        return SERVER.routes().stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path() + " needs " + route.need(),
                        () -> tryEveryone(route, people)));
    }

    private static void tryEveryone(Route route, Map<Asker, User> people) {
        for (Asker role : Asker.values()) {
            Project project = project(people);
            check(route, token(role, people), role, String.valueOf(project.id()), expected(route.need(), role));
            if (isAboutProjects(route)) {
                check(route, token(role, people), role, "2147483646", expectedOfAbsent(role));
            }
        }
    }

    private static void check(Route route, String token, Asker role, String projectId, List<Answered> expected) {
        String path = ending(route.path().replace("{projectId}", projectId).replaceAll("\\{[^}]+}", "1"));
        String body = Set.of("GET", "HEAD", "DELETE").contains(route.method()) ? "" : "{}";
        Answer answer = SERVER.nobody().with(token).call(route.method(), path, body);
        assertThat(answer.status())
                .as("%s %s as %s: %s", route.method(), path, role, answer.body())
                .isNotEqualTo(500);
        if (expected.isEmpty()) {
            assertThat(DENIALS)
                    .as("%s %s should let in %s", route.method(), path, role)
                    .noneMatch(denial -> isAnswered("", answer, denial));
        } else {
            assertThat(expected)
                    .as("%s %s as %s: %s %s", route.method(), path, role, answer.status(), answer.body())
                    .anyMatch(denial -> isAnswered(route.method(), answer, denial));
        }
    }

    /** An answer that would go on for ever is asked to end. */
    private static String ending(String path) {
        return path.endsWith("/events") ? path + "?follow=false" : path;
    }

    /** HEAD has no body to tell the detail. */
    private static boolean isAnswered(String method, Answer answer, Answered denial) {
        return answer.status() == denial.status()
                && (method.equals("HEAD") || answer.body().contains("\"" + denial.detail() + "\""));
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

    private static Project project(Map<Asker, User> people) {
        Project project = SERVER.project(people.get(Asker.OWNER));
        SERVER.share(project, people.get(Asker.READER), Permission.READ);
        SERVER.share(project, people.get(Asker.EDITOR), Permission.FULL);
        return project;
    }

    /** Fresh for each route, because some routes make tokens worthless. */
    private static String token(Asker role, Map<Asker, User> people) {
        if (role == Asker.ANONYMOUS) {
            return "";
        }
        User user = SERVER.store().users().find(people.get(role).id()).orElseThrow();
        return role == Asker.EXPIRED
                ? TestTokens.expired(user, SERVER.clock())
                : TestTokens.access(user, SERVER.clock());
    }

    private static Map<Asker, User> people() {
        Map<Asker, User> people = new EnumMap<>(Asker.class);
        for (Asker role : Asker.values()) {
            people.put(role, SERVER.account(role == Asker.ADMIN ? Role.ADMIN : Role.USER));
        }
        SERVER.store().users().changeActive(people.get(Asker.DISABLED).id(), false);
        return people;
    }
}
