package org.scipion.store.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.NewDatabases;
import org.scipion.store.Store;

/** Databases of every earlier version are brought up to date. */
class MigrationHistoryTest {
    private static final int FILES = 6;

    private static final String COLUMNS = """
            select string_agg(concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default), ';'
                              order by table_name, column_name)
              from information_schema.columns where table_schema = 'public'
            """;
    private static final String RULES = """
            select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid), ';'
                              order by conrelid::regclass::text, conname)
              from pg_constraint where connamespace = 'public'::regnamespace
            """;
    private static final String ADA = """
            insert into users (email, password_hash, role, active, verified, first_name, last_name, institution,
                               phone, position, country, city, postal_code, created_at, updated_at)
            values ('ada@lab.org', 'hash', 'admin', true, true, 'Ada', '', '', '', '', '', '', '', now(), now())
            """;

    @ParameterizedTest
    @ValueSource(strings = {"released/changelog-1.xml", "released/changelog-2.xml", "released/changelog-3.xml"})
    void fromAnEarlierVersionTheTablesBecomeThoseOfANewDatabaseAndRowsStay(String earlier) throws Exception {
        DatabaseConfiguration old = NewDatabases.make();
        try (Connection connection = connect(old)) {
            Migration.apply(connection, earlier, "a mark of that version");
            ask(connection, ADA + " returning id");
        }
        DatabaseConfiguration empty = NewDatabases.make();
        Store.open(empty).close();

        try (Store store = Store.open(old)) {
            assertThat(store.users().findByEmail("ada@lab.org")).isPresent();
        }

        try (Connection one = connect(old);
                Connection two = connect(empty)) {
            assertThat(ask(one, COLUMNS)).isEqualTo(ask(two, COLUMNS));
            assertThat(ask(one, RULES)).isEqualTo(ask(two, RULES));
        }
    }

    @Test
    void everyIncludedFileIsFrozenBelow() throws IOException {
        try (InputStream list = resource(Changelog.NAME)) {
            assertThat(new String(list.readAllBytes(), UTF_8).split("<include ", -1))
                    .hasSize(1 + FILES);
        }
    }

    /** A released change is never edited; a mistake is mended by a later one. */
    @ParameterizedTest
    @CsvSource({
        "001-people-projects-jobs.sql, 420387b07e010ad010d0b0454e02c757613815dfdf53f44e7444979532b77383",
        "002-settings-tags-audit.sql, 1b118f7504a53712c97397859d6df42e6c1bae54607030fcf9ee2ccb02ba773f",
        "003-reviews.sql, 331e67f33dd131e5f4b6c881dc552c0f2919bcaa2d65de36430498d6577f3ac9",
        "004-verification.sql, 650fcafbd08daede7c4a392755504e0e174a389f59a322d3fe66b525fcbd2a28",
        "005-job-listing.sql, 39c794406522bca28b199e6db111ad7450ffa77e3ddab98985fd3330e6d82c8d",
        "006-run-launches.sql, 7a9a1f8be7a72c0dec60f16ca6301e3fa859d8a1bb84e9187f0b2335ae6e013b",
    })
    void changesStayAsTheyWereReleased(String file, String sha256) throws Exception {
        try (InputStream change = resource("db/" + file)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(change.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
        }
    }

    private static InputStream resource(String name) {
        return MigrationHistoryTest.class.getClassLoader().getResourceAsStream(name);
    }

    private static Connection connect(DatabaseConfiguration database) throws Exception {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String ask(Connection connection, String query) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
