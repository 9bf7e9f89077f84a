/** The graph of a project: all its runs, joined by their inputs. */
@NullMarked
package org.scipion.server.protocols.graph;

import org.jspecify.annotations.NullMarked;
