package org.scipion.server.projects;

import java.time.Instant;

/** Addresses of pictures, relative to the root of the API. */
public record ProjectLinks(String thumbnailUrl, String thumbnailRebuildUrl) {

    /** Those of a project. */
    public static ProjectLinks ofProject(long project) {
        return below("/projects/" + project);
    }

    /** Those of a run. */
    public static ProjectLinks ofRun(long project, long run) {
        return below("/projects/" + project + "/protocols/" + run);
    }

    /** The pictures of a project's outputs. */
    public static String items(long project) {
        return "/projects/" + project + "/thumbnail-items";
    }

    /** Changes whenever a project's picture may have; the last part is what the client's other server writes there. */
    static String version(long project, Instant updated, int runs) {
        return project + ":" + updated + ":" + runs + ":postgresql";
    }

    private static ProjectLinks below(String path) {
        return new ProjectLinks(path + "/thumbnail", path + "/thumbnail/rebuild");
    }
}
