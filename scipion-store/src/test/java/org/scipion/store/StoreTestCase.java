package org.scipion.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.scipion.model.NewProject;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Project;
import org.scipion.model.Role;
import org.scipion.model.User;

/** Tests on a store of a real database, emptied before each. */
abstract class StoreTestCase {
    static DatabaseConfiguration database;
    static SteppingClock clock;
    static Store store;

    @BeforeAll
    static void openAStore() {
        database = TestPostgres.newDatabase();
        clock = new SteppingClock();
        reopenTheStore();
    }

    static void reopenTheStore() {
        store = Store.open(database, clock);
    }

    @AfterAll
    static void closeTheStore() {
        store.close();
    }

    @BeforeEach
    void emptyTheTables() {
        TestPostgres.execute(
                database, "truncate users, projects, jobs, instance_settings, audit restart identity cascade");
    }

    static User user(String name) {
        return store.users().add(newUser(name + "@lab.org"));
    }

    static NewUser newUser(String email) {
        return new NewUser(email, "hash", Role.USER, true, true, Profile.named("Ada", "Lovelace", "Lab"));
    }

    static Project project(String name, User owner) {
        return store.projects().add(new NewProject(name, Path.of("/data", name), "", owner.id()));
    }
}
