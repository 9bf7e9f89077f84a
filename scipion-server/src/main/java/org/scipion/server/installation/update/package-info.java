/** Another version for an installation: fetched, unpacked beside the one that runs, tried, and kept or taken back. */
@NullMarked
package org.scipion.server.installation.update;

import org.jspecify.annotations.NullMarked;
