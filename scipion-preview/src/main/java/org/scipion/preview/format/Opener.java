package org.scipion.preview.format;

import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;

/** Opens sources as what they are, for formats that hold files of other formats. */
@FunctionalInterface
public interface Opener {

    /** As {@link org.scipion.preview.Previews#open(ByteSource)}. */
    Content open(ByteSource source);
}
