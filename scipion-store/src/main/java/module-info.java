import org.jspecify.annotations.NullMarked;

/** People and what they add, in PostgreSQL. */
@NullMarked
module org.scipion.store {
    requires transitive org.scipion.model;
    requires static transitive org.jspecify;
    requires transitive java.sql;

    exports org.scipion.store;
}
