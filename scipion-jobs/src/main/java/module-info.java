import org.jspecify.annotations.NullMarked;

/** Background work. */
@NullMarked
module org.scipion.jobs {
    requires transitive org.scipion.model;
    requires static transitive org.jspecify;
    requires lettuce.core;
    requires org.slf4j;

    exports org.scipion.jobs;
}
