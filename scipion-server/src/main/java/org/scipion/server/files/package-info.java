/**
 * Browsing, previewing, downloading and writing the files of projects and of import folders. {@link org.scipion.server.files.BrowserPath} and
 * {@link org.scipion.server.files.BrowsedFolder} hold all rules about paths and links: whoever opens a file that a caller or a project's database
 * named goes through them.
 */
@NullMarked
package org.scipion.server.files;

import org.jspecify.annotations.NullMarked;
