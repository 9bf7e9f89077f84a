/** Settings of people, of the installation and of its host. */
@NullMarked
package org.scipion.server.settings;

import org.jspecify.annotations.NullMarked;
