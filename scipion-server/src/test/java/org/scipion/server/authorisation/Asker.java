package org.scipion.server.authorisation;

import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.TestServer;
import org.scipion.server.auth.TestTokens;

/** How somebody is signed in. What a person is to a project, and so whether an outsider, a reader or its owner, {@link Relation} says. */
enum Asker {
    ANONYMOUS,
    EXPIRED,
    DISABLED,
    PERSON,
    ADMIN;

    boolean isSignedIn() {
        return this == PERSON || this == ADMIN;
    }

    User account(TestServer server) {
        User user = server.account(this == ADMIN ? Role.ADMIN : Role.USER);
        if (this == DISABLED) {
            server.store().users().changeActive(user.id(), false);
        }
        return user;
    }

    /** With a fresh token, because some routes make tokens worthless. */
    Person signedIn(TestServer server, User user) {
        User now = server.store().users().find(user.id()).orElseThrow();
        return server.nobody()
                .with(
                        switch (this) {
                            case ANONYMOUS -> "";
                            case EXPIRED -> TestTokens.expired(now, server.clock());
                            case DISABLED, PERSON, ADMIN -> TestTokens.access(now, server.clock());
                        });
    }
}
