package org.scipion.server.ctf;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The CTFs of a tilt series, view by view.
 *
 * @param series as it is listed
 * @param frames the views in their stored order
 */
record CtfViews(@JsonUnwrapped CtfSeries series, List<CtfView> frames) {}
