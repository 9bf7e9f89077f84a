import org.jspecify.annotations.NullMarked;

/** Records and sealed types of the domain: projects, runs, outputs, people, work. */
@NullMarked
@SuppressWarnings("module") // the two modules below are built after this one
module org.scipion.model {
    requires static transitive org.jspecify;

    exports org.scipion.model;
    exports org.scipion.model.process to
            org.scipion.store,
            org.scipion.jobs;
}
