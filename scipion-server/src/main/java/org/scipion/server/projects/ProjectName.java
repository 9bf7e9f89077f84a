package org.scipion.server.projects;

import org.scipion.server.http.UnprocessableException;

/**
 * The name of a managed project, which is also the name of its folder: letters, digits, underscores and dashes of ASCII only. Folders whose names
 * start with a dot can therefore never be projects.
 *
 * @param text the name, 1 to {@value #LONGEST} characters
 */
record ProjectName(String text) {

    /** Characters of the longest name. */
    static final int LONGEST = 200;

    private static final String NAMELESS = "project";

    /**
     * Makes a name of what a person typed: every other character becomes an underscore, runs of them become one, those at either end go.
     *
     * @throws UnprocessableException if the text is too long
     */
    static ProjectName of(String typed) {
        if (typed.length() > LONGEST) {
            throw new UnprocessableException("A project name has at most " + LONGEST + " characters");
        }
        String clean = typed.strip()
                .replaceAll("[^A-Za-z0-9_-]", "_")
                .replaceAll("_{2,}", "_")
                .replaceAll("^[._]+|[._]+$", "");
        return new ProjectName(clean.isEmpty() ? NAMELESS : clean);
    }
}
