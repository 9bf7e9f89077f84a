package org.scipion.server.fsc;

import java.util.List;

/**
 * The curves of an output.
 *
 * @param threshold correlation at which the resolutions were read
 * @param rows the curves
 */
record FscRows(double threshold, List<FscCurve> rows) {}
