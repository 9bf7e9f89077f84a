/** Text files and logs of any size: encodings and windows. */
@NullMarked
package org.scipion.preview.text;

import org.jspecify.annotations.NullMarked;
