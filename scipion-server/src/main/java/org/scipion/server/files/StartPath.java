package org.scipion.server.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where browsing begins.
 *
 * @param rootAbs the root on the server
 * @param startPath path from the root that is shown first; empty for the root
 * @param protocolRoot folder of the run; absent where there is none
 */
record StartPath(
        String rootAbs,
        String startPath,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String protocolRoot) {}
