package org.scipion.server.original;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.scipion.store.DatabaseConfiguration;

/** The tables of ScipionAPI that are imported, in a schema of their own beside ours. */
final class OriginalScipionApi {

    private static final String SCHEMA = """
            drop schema if exists original cascade;
            create schema original;
            set search_path to original;
            create table users (
                id serial primary key, email varchar not null, role varchar, "hashedPassword" varchar not null,
                "isActive" boolean, "firstName" varchar, "lastName" varchar, institution varchar, "isVerified" boolean,
                "verificationCode" varchar, phone varchar, position varchar, country varchar, city varchar,
                "postalCode" varchar);
            create unique index ix_users_email on users (email);
            create table user_settings (
                "userId" integer primary key references users on delete cascade,
                settings jsonb not null default '{}', "updatedAt" timestamptz not null default now());
            create table instance_settings (
                id smallint primary key check (id = 1), settings jsonb not null default '{}',
                "updatedAt" timestamptz not null default now());
            create table projects (
                id serial primary key, name varchar not null, description varchar, status varchar,
                "ownerId" integer references users, "createdAt" timestamptz default now(), "updatedAt" timestamptz);
            create table project_shares (
                id serial primary key, "projectId" integer not null references projects on delete cascade,
                "userId" integer not null references users on delete cascade, permission text not null default 'full',
                "createdAt" timestamptz not null default now(), "updatedAt" timestamptz,
                unique ("projectId", "userId"))
            """;

    private final DatabaseConfiguration server;

    OriginalScipionApi(DatabaseConfiguration server) {
        this.server = server;
        execute(SCHEMA);
    }

    DatabaseConfiguration address() {
        return new DatabaseConfiguration(server.url() + "?currentSchema=original", server.user(), server.password());
    }

    void user(int id, String email, String hash, String role, String active, String verified) {
        execute(
                "insert into users (id, email, \"hashedPassword\", role, \"isActive\", \"isVerified\", \"firstName\") values ("
                        + String.join(
                                ", ",
                                Integer.toString(id),
                                quoted(email),
                                quoted(hash),
                                role,
                                active,
                                verified,
                                "'Name'")
                        + ")");
    }

    void project(int id, String name, String owner) {
        execute("insert into projects (id, name, \"ownerId\") values (" + id + ", " + quoted(name) + ", " + owner
                + ")");
    }

    void share(int project, int user, String permission) {
        execute("insert into project_shares (\"projectId\", \"userId\", permission) values (" + project + ", " + user
                + ", " + quoted(permission) + ")");
    }

    void execute(String sql) {
        execute(address(), sql);
    }

    /** Forgets what an earlier test imported. */
    void forgetImports() {
        String imported = "(select id from users where email ~ '^(Root|ada|bob|mia)@lab.org$')";
        execute(server, "delete from projects where owner_id in " + imported);
        execute(server, "delete from users where id in " + imported);
    }

    private static void execute(DatabaseConfiguration database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
