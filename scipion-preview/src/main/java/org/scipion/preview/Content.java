package org.scipion.preview;

/**
 * An opened file of one kind. Nothing but its header has been read; methods read what their answer needs.
 *
 * <p>Safe for use by several threads at once until it is closed. Every method may throw a child of {@link PreviewException}:
 * {@link MalformedFileException}, {@link FileChangedException} if the file shrank meanwhile, {@link TooLargeException} when a limit
 * of {@link Limits} is passed.
 */
public sealed interface Content extends AutoCloseable
        permits Text, Image, Volume, Table, Database, Archive, Document, Structure, Binary {

    /** Which of the kinds this is; a {@code switch} over the sealed type tells the same. */
    ContentKind kind();

    /** Name, media type and size. */
    FileFacts file();

    /** The first {@code count} bytes of the file as stored, or fewer if it is shorter. */
    byte[] firstBytes(int count);

    /** Releases the file; later calls of other methods fail. */
    @Override
    void close();
}
