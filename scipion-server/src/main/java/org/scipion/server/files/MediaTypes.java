package org.scipion.server.files;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What kind of content a file's name speaks of. */
final class MediaTypes {

    /** Of what is not known. */
    static final String UNKNOWN = "application/octet-stream";

    private static final Set<String> TEXT = Set.of(
            ("txt log json yaml yml md csv tsv xml star coords cbox mdoc tomostar template settings com tlt xf xtilt rawtlt order stderr stdout out err "
                            + "script text markdown rst html tex toml ini cfg conf config env py js ts tsx java c cpp h cs go rs sh bat ps1 srt vtt")
                    .split(" "));
    private static final Set<String> MRC = Set.of("mrc", "map", "mrcs", "em", "stk", "ali", "rec");
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("json", "application/json"),
            Map.entry("yaml", "application/x-yaml"),
            Map.entry("yml", "application/x-yaml"),
            Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("md", "text/markdown"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("js", "text/javascript"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("sqlite", "application/vnd.sqlite3"),
            Map.entry("sqlite3", "application/vnd.sqlite3"),
            Map.entry("db", "application/vnd.sqlite3"));

    private MediaTypes() {}

    /** The media type that a name's last suffix tells. */
    static String of(String name) {
        String suffix = suffix(name);
        if (OURS.containsKey(suffix)) {
            return OURS.get(suffix);
        }
        if (MRC.contains(suffix)) {
            return "volume/mrc";
        }
        if (TEXT.contains(suffix)) {
            return "text/plain";
        }
        String known = URLConnection.getFileNameMap().getContentTypeFor("x." + suffix);
        return known == null ? UNKNOWN : known;
    }

    /** Whether the contract shows files of this name as text, whatever they hold. */
    static boolean isText(String name) {
        return TEXT.contains(suffix(name)) || of(name).startsWith("text/");
    }

    /** Whether a browser would run what such a file holds. */
    static boolean isActive(String mime) {
        return mime.contains("html") || mime.contains("svg") || mime.contains("xml") || mime.contains("script");
    }

    private static String suffix(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
