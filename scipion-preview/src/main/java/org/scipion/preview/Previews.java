package org.scipion.preview;

import java.nio.file.Path;
import org.scipion.preview.format.Formats;

/**
 * The front door: opens files and tells what they are.
 *
 * {@snippet :
 * Previews previews = Previews.create();
 * try (Content content = previews.open(Path.of("map.mrc"))) {
 *     if (content instanceof Volume volume) {
 *         Rendering middle = volume.slice(SliceRequest.of(Axis.Z, volume.shape().depth() / 2)
 *                 .withColourMap(ColourMap.named("viridis")));
 *         Files.write(Path.of("map.png"), middle.image().toByteArray());
 *     }
 * }
 * }
 *
 * <p>Thread-safe. It keeps statistics of the files it has seen, so keep one and share it.
 */
public final class Previews {

    private final Formats formats;

    private Previews(Limits limits) {
        this.formats = new Formats(limits);
    }

    /** Previews within the default limits. */
    public static Previews create() {
        return new Previews(Limits.defaults());
    }

    /** Previews within {@code limits}. */
    public static Previews create(Limits limits) {
        return new Previews(limits);
    }

    /**
     * Opens a file as what its name and first bytes say it is. The caller closes it.
     *
     * @throws MissingFileException if there is no such file
     * @throws UnreadableFileException if it is a folder or reading is not permitted
     * @throws MalformedFileException if it is damaged
     * @throws UnsupportedFormatException if its format is known but this variant of it is not
     */
    public Content open(Path file) {
        return open(ByteSource.of(file));
    }

    /** As {@link #open(Path)}; closing the content closes the source, and so does a failure to open it. */
    public Content open(ByteSource source) {
        return formats.open(source);
    }

    /** Opens any file as text, whatever it is. The caller closes it. */
    public Text openText(Path file) {
        return openText(ByteSource.of(file));
    }

    /** As {@link #openText(Path)}; closing the text closes the source, and so does a failure to open it. */
    public Text openText(ByteSource source) {
        return formats.openText(source);
    }
}
