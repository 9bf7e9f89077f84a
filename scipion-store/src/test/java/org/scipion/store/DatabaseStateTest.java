package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scipion.store.DatabaseState.Tables;

class DatabaseStateTest {

    private final DatabaseConfiguration database = TestPostgres.newDatabase();

    @Test
    void tellsWhetherTheTablesAreThoseOfThisVersion() {
        assertThat(DatabaseState.of(database).tables()).isEqualTo(Tables.NONE);
        Store.open(database).close();
        assertThat(DatabaseState.of(database).tables()).isEqualTo(Tables.CURRENT);
        TestPostgres.execute(database, "comment on table databasechangelog is 'of another version'");
        assertThat(DatabaseState.of(database).tables()).isEqualTo(Tables.OTHER);
    }

    @Test
    void namesTheVersionOfTheServer() {
        assertThat(DatabaseState.of(database).serverVersion()).matches("\\d+(\\.\\d+)?");
    }

    @Test
    void tellsADatabaseThatDoesNotExistFromAPasswordThatIsRefused() {
        DatabaseConfiguration absent =
                new DatabaseConfiguration(database.url() + "_absent", database.user(), database.password());
        DatabaseConfiguration wrong = new DatabaseConfiguration(database.url(), database.user(), "wrong");
        assertThatThrownBy(() -> DatabaseState.of(absent)).isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> DatabaseState.of(wrong)).isInstanceOf(AccessRefusedException.class);
    }
}
