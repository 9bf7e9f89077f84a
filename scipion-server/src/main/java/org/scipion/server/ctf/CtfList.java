package org.scipion.server.ctf;

import java.util.List;

/**
 * The CTFs of an output.
 *
 * @param ctfs the first of them
 * @param total how many there are
 */
record CtfList(List<CtfItem> ctfs, long total) {}
