import org.jspecify.annotations.NullMarked;

/** A file in; a picture, table, array or text out. */
@NullMarked
module org.scipion.preview {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.github.luben.zstd_jni;
    requires com.luciad.imageio.webp;
    requires com.twelvemonkeys.imageio.core;
    requires com.twelvemonkeys.imageio.metadata;
    requires com.twelvemonkeys.imageio.tiff;
    requires de.siegmar.fastcsv;
    requires io.jhdf;
    requires java.desktop;
    requires java.sql;
    requires org.apache.commons.compress;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.tukaani.xz;
    requires org.xerial.sqlitejdbc;

    exports org.scipion.preview;

    uses org.scipion.preview.format.Format;

    provides org.scipion.preview.format.Format with
            org.scipion.preview.archive.ArchiveFormat,
            org.scipion.preview.binary.BinaryFormat,
            org.scipion.preview.compressed.CompressedFormat,
            org.scipion.preview.csv.SeparatedFormat,
            org.scipion.preview.dm.DmFormat,
            org.scipion.preview.eer.EerFormat,
            org.scipion.preview.em.EmFormat,
            org.scipion.preview.hdf5.Hdf5Format,
            org.scipion.preview.json.JsonFormat,
            org.scipion.preview.mdoc.MdocFormat,
            org.scipion.preview.mrc.MrcFormat,
            org.scipion.preview.pdf.PdfFormat,
            org.scipion.preview.picture.PictureFormat,
            org.scipion.preview.spider.SpiderFormat,
            org.scipion.preview.sqlite.SqliteFormat,
            org.scipion.preview.star.StarFormat,
            org.scipion.preview.structure.StructureFormat,
            org.scipion.preview.text.TextFormat,
            org.scipion.preview.tiff.TiffFormat;
}
