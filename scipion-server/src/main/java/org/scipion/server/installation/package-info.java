/** An installation on this machine: its workspace, its settings file, its processes. */
@NullMarked
package org.scipion.server.installation;

import org.jspecify.annotations.NullMarked;
