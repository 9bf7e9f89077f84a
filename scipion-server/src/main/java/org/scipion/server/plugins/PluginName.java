package org.scipion.server.plugins;

import java.util.regex.Pattern;
import org.scipion.server.http.BadRequestException;

/**
 * The name of a plugin's package.
 *
 * @param text the name
 */
public record PluginName(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** The name of Scipion itself, which is no plugin to be changed here. */
    private static final Pattern CORE = Pattern.compile("scipion-(em|pyworkflow|app)", Pattern.CASE_INSENSITIVE);

    /**
     * A name as a client gives it.
     *
     * @throws BadRequestException if no package can have this name, or it is Scipion's own
     */
    public static PluginName of(String given) {
        String text = given.strip();
        if (!FORM.matcher(text).matches()) {
            throw new BadRequestException("'" + text + "' is no name of a package");
        }
        if (CORE.matcher(text).matches()) {
            throw new BadRequestException(text + " is a part of Scipion itself; 'scipionapi bootstrap' sets that up");
        }
        return new PluginName(text);
    }
}
