import org.jspecify.annotations.NullMarked;

/** People and what they add, in PostgreSQL. */
@NullMarked
module org.scipion.store {
    requires transitive org.scipion.model;
    requires static transitive org.jspecify;
    requires static org.checkerframework.checker.qual;
    requires transitive java.sql;
    requires com.fasterxml.jackson.databind;
    requires com.zaxxer.hikari;
    requires java.logging;
    requires liquibase.core;
    requires org.apache.commons.compress;
    requires org.mybatis;
    requires org.postgresql.jdbc;

    exports org.scipion.store;

    opens db;
    opens org.scipion.store.jobs to
            org.mybatis;
    opens org.scipion.store.launches to
            org.mybatis;
    opens org.scipion.store.projects to
            org.mybatis;
    opens org.scipion.store.reviews to
            org.mybatis;
    opens org.scipion.store.session to
            org.mybatis;
    opens org.scipion.store.backup to
            com.fasterxml.jackson.databind;
    opens org.scipion.store.audit to
            org.mybatis;
    opens org.scipion.store.settings to
            org.mybatis;
    opens org.scipion.store.tags to
            org.mybatis;
    opens org.scipion.store.users to
            org.mybatis;
}
