import org.jspecify.annotations.NullMarked;

/** Scipion projects: read straight from disk. */
@NullMarked
module org.scipion.bridge {
    requires transitive org.scipion.model;
    requires static transitive org.jspecify;
    requires java.sql;
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires org.xerial.sqlitejdbc;

    exports org.scipion.bridge;
}
