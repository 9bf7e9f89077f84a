import org.jspecify.annotations.NullMarked;

/** HTTP, use cases, authentication, command line, web page. */
@NullMarked
module org.scipion.server {
    requires org.scipion.model;
    requires org.scipion.preview;
    requires org.scipion.bridge;
    requires org.scipion.store;
    requires org.scipion.jobs;
    requires static org.jspecify;

    exports org.scipion.server;
}
