package org.scipion.server.files;

import java.nio.charset.StandardCharsets;

/**
 * The header that names a file for a browser, after RFC 6266: a quoted name of plain characters, and, where that is not the whole truth, the exact one
 * in UTF-8 (RFC 8187). No name can break out of it.
 */
public final class ContentDisposition {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** For a body that is to be saved. */
    public static String attachment(String name) {
        return "attachment; " + parameters(name);
    }

    /** For a body that is to be shown. */
    public static String inline(String name) {
        return "inline; " + parameters(name);
    }

    private static String parameters(String name) {
        String plain = plain(name);
        String quoted = "filename=\"" + plain + "\"";
        return plain.equals(name) ? quoted : quoted + "; filename*=UTF-8''" + encoded(name);
    }

    private static String plain(String name) {
        return name.codePoints()
                .map(c -> c < ' ' || c > '~' || "\"\\%".indexOf(c) >= 0 ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean safe = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            encoded.append(safe ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
        }
        return encoded.toString();
    }
}
