/** The API's own description: an OpenAPI document read from the resources, and a page that shows it. */
@NullMarked
package org.scipion.server.documentation;

import org.jspecify.annotations.NullMarked;
