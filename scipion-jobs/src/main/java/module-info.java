import org.jspecify.annotations.NullMarked;

/** Background work. */
@NullMarked
module org.scipion.jobs {
    requires transitive org.scipion.model;
    requires static transitive org.jspecify;

    exports org.scipion.jobs;
}
