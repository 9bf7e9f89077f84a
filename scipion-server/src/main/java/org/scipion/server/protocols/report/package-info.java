/** What a run did, as one page that can be shown to others. */
@NullMarked
package org.scipion.server.protocols.report;

import org.jspecify.annotations.NullMarked;
