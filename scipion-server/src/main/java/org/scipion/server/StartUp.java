package org.scipion.server;

import java.time.Duration;

/**
 * How the server is started in the background.
 *
 * @param patience how long it may take to answer
 * @param recorded whether Java records a start, so that later ones are quicker
 */
public record StartUp(Duration patience, boolean recorded) {}
