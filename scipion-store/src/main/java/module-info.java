import org.jspecify.annotations.NullMarked;

/** People and what they add, in PostgreSQL. */
@NullMarked
module org.scipion.store {
    requires transitive org.scipion.model;
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires liquibase.core;
    requires org.apache.commons.compress;
    requires org.mybatis;
    requires org.postgresql.jdbc;
    requires org.slf4j;

    exports org.scipion.store;
}
