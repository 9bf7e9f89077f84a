package org.scipion.server.coordinates2d;

import java.util.List;

/**
 * The picks of a micrograph.
 *
 * @param coordinates by ascending id
 */
record PickList(List<Pick> coordinates) {}
