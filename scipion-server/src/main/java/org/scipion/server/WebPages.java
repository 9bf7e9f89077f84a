package org.scipion.server;

import java.nio.file.Path;

/**
 * The web page of somebody else that may be served instead of the built-in one.
 *
 * @param served whether it is served at {@code /}
 * @param folder folder of a built single-page bundle with an {@code index.html}
 * @param apiBaseUrl where that page finds the API, without a slash at its end: a path of this server, or an address elsewhere
 */
public record WebPages(boolean served, Path folder, String apiBaseUrl) {}
