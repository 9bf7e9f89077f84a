/** Workflows: templates, files, and what people copy from one project to another. */
@NullMarked
package org.scipion.server.workflows;

import org.jspecify.annotations.NullMarked;
