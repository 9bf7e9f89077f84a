package org.scipion.server.galleries;

import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Notice;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;

/** What is shown of an output that has no picture. */
final class NoPicture {

    private static final int SIDE = 140;

    private NoPicture() {}

    static PreviewAnswer of(String className) {
        EncodedImage notice = new Notice("No Image Available", SIDE, SIDE).render(Encoding.png());
        return PreviewAnswer.of(
                notice,
                PreviewHeaders.none()
                        .with("X-Preview-Schema", "scipion")
                        .with("X-Preview-Kind", "none")
                        .with("X-Preview-Mime", notice.format().mime())
                        .source(SIDE, SIDE)
                        .picture(notice)
                        .note("No preview available for " + className));
    }
}
