package org.scipion.server.authorisation;

import org.scipion.server.Person.Answer;

/** How somebody is turned away at the door, before the route itself looks at the request. */
enum Refusal {
    NOT_SIGNED_IN(401, "Not authenticated"),
    INVALID_TOKEN(401, "Invalid authentication credentials"),
    INACTIVE(403, "User account is inactive"),
    NOT_ADMIN(403, "Admin privileges required"),
    READ_ONLY(403, "Project write permission is required"),
    NOT_THERE(404, "Project not found"),
    NOT_OWNER(404, "Project not found or you are not the owner"),
    NOT_REVOKER(403, "Only project owner can revoke shares");

    private final int status;
    private final String detail;

    Refusal(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    /** Whether this may be the answer, as far as one to HEAD can tell, which has no body. Changes of protocols have an envelope of their own. */
    boolean is(String method, Answer answer) {
        return answer.status() == status
                && (method.equals("HEAD")
                        || answer.body().equals("{\"detail\":\"" + detail + "\"}")
                        || answer.body().equals("{\"status\":1,\"errors\":[\"" + detail + "\"],\"workflow\":[]}"));
    }
}
