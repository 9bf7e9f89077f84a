package org.scipion.server.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.FileFacts;
import org.scipion.preview.Shape;
import org.scipion.preview.VoxelSize;

/**
 * The headers by which the client knows what a preview shows: the one place that writes what {@code scipion-preview} tells in their words. Values are
 * one line of Latin-1 each. Immutable.
 */
public final class PreviewHeaders {

    /** The longest value that is sent, in characters. */
    static final int LONGEST_VALUE = 2_000;

    private final Map<String, String> values;

    private PreviewHeaders(Map<String, String> values) {
        this.values = values;
    }

    /** Of an answer about no file in particular. */
    public static PreviewHeaders none() {
        return new PreviewHeaders(Map.of());
    }

    /**
     * Of a file.
     *
     * @param kind the client's word for what the body is: {@code text}, {@code image}, {@code volume}, {@code table}, {@code database}, {@code binary}
     */
    public static PreviewHeaders of(String kind, FileFacts file) {
        return none().with("X-Preview-Schema", "scipion")
                .with("X-Preview-Kind", kind)
                .with("X-Preview-Name", file.name())
                .with("X-Preview-Mime", file.mime())
                .with("X-Preview-SizeBytes", file.sizeBytes());
    }

    /** And the size of what the file holds: width, height and depth. */
    public PreviewHeaders source(Shape shape) {
        return source(shape.width(), shape.height()).with("X-Preview-Depth", shape.depth());
    }

    /** And the size of what the file holds. */
    public PreviewHeaders source(int width, int height) {
        return with("X-Preview-Width", width).with("X-Preview-Height", height);
    }

    /** And the size of the picture in the body. */
    public PreviewHeaders picture(EncodedImage picture) {
        return with("X-Preview-ThumbWidth", picture.width()).with("X-Preview-ThumbHeight", picture.height());
    }

    /** And the distance between voxels in Å, if it is known. */
    public PreviewHeaders voxelSize(Optional<VoxelSize> size) {
        return size.map(known -> with("X-Preview-VoxelSize", known.x() + "," + known.y() + "," + known.z()))
                .orElse(this);
    }

    /** And a line for the reader; none if it is empty. */
    public PreviewHeaders note(String note) {
        return note.isEmpty() ? this : with("X-Preview-Note", note);
    }

    /** And the columns and rows of a table in the body. */
    public PreviewHeaders table(List<String> columns, int rows) {
        return with("X-Preview-Columns", String.join(",", columns)).with("X-Preview-RowCount", rows);
    }

    /** And that the body is only a part, if it is. */
    public PreviewHeaders truncated(boolean truncated) {
        return truncated ? with("X-Preview-Truncated", "1") : this;
    }

    /** And the name of the body, for a browser that shows it. */
    public PreviewHeaders inline(String name) {
        return with("Content-Disposition", ContentDisposition.inline(name));
    }

    /** And one more. */
    public PreviewHeaders with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, oneLine(String.format(Locale.ROOT, "%s", value)));
        return new PreviewHeaders(more);
    }

    /** All of them by name. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    private static String oneLine(String text) {
        String cut = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
        return cut.codePoints()
                .map(c -> Character.isISOControl(c) || c > 0xff ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
