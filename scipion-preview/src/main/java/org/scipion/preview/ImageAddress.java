package org.scipion.preview;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file, or one image of a stack, written as {@code path} or {@code N@path} where N counts from 1.
 *
 * @param path everything after the {@code @}
 * @param position 1-based; 0 when the address names the whole file
 */
public record ImageAddress(String path, int position) {

    private static final Pattern IN_STACK = Pattern.compile("(\\d{1,18})@(.+)", Pattern.DOTALL);

    /**
     * Reads an address; text without digits before an {@code @} is a plain path.
     *
     * @throws InvalidRequestException if N is 0 or no stack can be that large
     */
    public static ImageAddress parse(String text) {
        Matcher match = IN_STACK.matcher(text);
        if (!match.matches()) {
            return new ImageAddress(text, 0);
        }
        long position = Long.parseLong(match.group(1));
        if (position < 1 || position > Integer.MAX_VALUE) {
            throw new InvalidRequestException("Images of a stack count from 1, got '" + text + "'");
        }
        return new ImageAddress(match.group(2), (int) position);
    }

    /** 0-based item, if the address names one; {@link VolumeMetadata#sectionOf} tells where it is. */
    public OptionalInt item() {
        return position == 0 ? OptionalInt.empty() : OptionalInt.of(position - 1);
    }
}
