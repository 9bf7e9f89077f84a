package org.scipion.server.authorisation;

import java.util.Set;
import org.scipion.server.http.Access.Need;

/** Whom a route lets in, as people decided it; the words of {@code routes.txt}. */
enum Grant {
    PUBLIC(Need.PUBLIC),
    SIGNED_IN(Need.SIGNED_IN),
    ADMIN(Need.ADMIN),
    READ(Need.PROJECT_READ),
    WRITE(Need.PROJECT_WRITE),
    /** The owner; to members the project seems absent. */
    OWNER(Need.PROJECT_OWNER),
    /** The owner; members are told so. */
    OWNER_TOLD(Need.PROJECT_READ);

    private final Need need;

    Grant(Need need) {
        this.need = need;
    }

    Need need() {
        return need;
    }

    boolean isAboutProjects() {
        return compareTo(READ) >= 0;
    }

    /** How the asker has to be refused; empty means let in. */
    Set<Refusal> refusals(Asker asker, Relation relation) {
        if (this == PUBLIC) {
            return Set.of();
        }
        return switch (asker) {
            case ANONYMOUS -> Set.of(Refusal.NOT_SIGNED_IN);
            case EXPIRED -> Set.of(Refusal.INVALID_TOKEN);
            case DISABLED -> Set.of(Refusal.INACTIVE);
            case PERSON -> this == ADMIN ? Set.of(Refusal.NOT_ADMIN) : ofProject(relation);
            case ADMIN -> ofProject(relation);
        };
    }

    private Set<Refusal> ofProject(Relation relation) {
        if (!isAboutProjects() || relation == Relation.OWN) {
            return Set.of();
        }
        if (!relation.isVisible()) {
            return Set.of(Refusal.NOT_THERE);
        }
        return switch (this) {
            case OWNER -> Set.of(Refusal.NOT_THERE);
            case OWNER_TOLD -> Set.of(Refusal.NOT_OWNER, Refusal.NOT_REVOKER);
            case WRITE -> relation == Relation.SHARED_FULL ? Set.of() : Set.of(Refusal.READ_ONLY);
            default -> Set.of();
        };
    }
}
