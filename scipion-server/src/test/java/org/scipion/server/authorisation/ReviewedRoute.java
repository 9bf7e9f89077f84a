package org.scipion.server.authorisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;

/**
 * A line of {@code routes.txt}.
 *
 * @param request what makes the route answer in a project of Scipion's: a query, or the body of methods that have one; may be empty
 */
record ReviewedRoute(String method, String path, Grant grant, String request) {

    static List<ReviewedRoute> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReviewedRoute.class.getResourceAsStream("routes.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" {2,}", 4))
                    .map(parts -> new ReviewedRoute(
                            parts[1], parts[2], Grant.valueOf(parts[0]), parts.length > 3 ? parts[3] : ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasBody() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    /** Calls the route of a project with other numbers made up. */
    Answer call(Person person, long project, String body) {
        return person.call(method, ending(path(project).replaceAll("\\{[^}]+}", "1")), hasBody() ? body : "");
    }

    /** A stream that would go on for ever is asked to end. */
    private static String ending(String path) {
        return path.endsWith("/events") ? path + "?follow=false" : path;
    }

    /** The path in a project; other parameters stay in their braces. */
    String path(long project) {
        return path.replace("{projectId}", Long.toString(project));
    }

    @Override
    public String toString() {
        return method + " " + path + " for " + grant;
    }
}
