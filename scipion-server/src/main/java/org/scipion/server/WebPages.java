package org.scipion.server;

import java.nio.file.Path;

/**
 * The web page that may be served beside the API.
 *
 * @param served whether it is served at {@code /}
 * @param folder folder of a built single-page bundle with an {@code index.html}
 */
public record WebPages(boolean served, Path folder) {}
