import org.jspecify.annotations.NullMarked;

/** A file in; a picture, table, array or text out. */
@NullMarked
module org.scipion.preview {
    requires static transitive org.jspecify;
    requires java.desktop;
    requires com.luciad.imageio.webp;

    exports org.scipion.preview;

    uses org.scipion.preview.format.Format;

    provides org.scipion.preview.format.Format with
            org.scipion.preview.binary.BinaryFormat,
            org.scipion.preview.mrc.MrcFormat,
            org.scipion.preview.text.TextFormat;
}
