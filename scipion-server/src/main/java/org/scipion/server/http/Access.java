package org.scipion.server.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a resource method. Every resource method carries one: the server does not start with a method that has none. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    /** What the caller needs. */
    Need value();

    /** What a caller needs. The project needs look at the path parameter {@code projectId}. */
    enum Need {
        /** Nothing. */
        PUBLIC,
        /** A valid access token of an active account. */
        SIGNED_IN,
        /** An account with the administrator role. */
        ADMIN,
        /** A project that the caller owns or that is shared with them. */
        PROJECT_READ,
        /** As {@link #PROJECT_READ}, and the share must allow changes. */
        PROJECT_WRITE,
        /** A project that the caller owns. */
        PROJECT_OWNER
    }
}
