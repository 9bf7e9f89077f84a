import org.jspecify.annotations.NullMarked;

/** Records and sealed types of the domain: projects, runs, outputs, people. */
@NullMarked
module org.scipion.model {
    requires static transitive org.jspecify;

    exports org.scipion.model;
}
