package org.scipion.preview.picture;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.format.Library;
import org.scipion.preview.source.SegmentInputStream;

/** Runs readers of the image library over a source and turns what they throw into our errors. */
public final class Decoding {

    private Decoding() {}

    /** Makes a reader that has no input yet. */
    public interface ReaderMaker {

        /** The reader. */
        ImageReader make() throws IOException;
    }

    /** What is asked of a reader. */
    public interface Question<T> {

        /** The answer. */
        T ask(ImageReader reader) throws IOException;
    }

    /**
     * Asks a new reader of {@code source}.
     *
     * @throws MalformedFileException if the reader fails
     */
    public static <T> T ask(ByteSource source, ReaderMaker maker, Question<T> question) {
        return Library.ask(source, "a picture", () -> {
            try (ImageInputStream input =
                    new MemoryCacheImageInputStream(new SegmentInputStream(source.bytes(0, source.size())))) {
                return asked(maker.make(), input, question);
            }
        });
    }

    private static <T> T asked(ImageReader reader, ImageInputStream input, Question<T> question) throws IOException {
        try {
            reader.setInput(input, false, true);
            return question.ask(reader);
        } finally {
            reader.dispose();
        }
    }
}
