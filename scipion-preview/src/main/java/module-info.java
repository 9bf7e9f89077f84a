import org.jspecify.annotations.NullMarked;

/** A file in; a picture, table, array or text out. */
@NullMarked
module org.scipion.preview {
    requires static transitive org.jspecify;

    exports org.scipion.preview;
}
