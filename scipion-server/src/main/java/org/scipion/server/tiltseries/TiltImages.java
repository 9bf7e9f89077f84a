package org.scipion.server.tiltseries;

import java.util.Optional;
import org.scipion.model.AccessibleProject;
import org.scipion.model.ImageLocation;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.images.FileImages;
import org.scipion.server.images.ImageRequest;

/** Draws views of tilt series. Safe for use by many threads. */
final class TiltImages {

    private final FileImages images;

    TiltImages(FileImages images) {
        this.images = images;
    }

    /**
     * One view.
     *
     * @param aligned whether it is moved as its alignment says
     */
    CachedAnswer draw(AccessibleProject project, TiltFrame frame, ImageRequest request, boolean aligned) {
        ImageLocation place = Optional.ofNullable(frame.location())
                .orElseThrow(() -> new NotFoundException("Tilt image " + frame.index() + " has no file"));
        return images.flipped(project, place, aligned ? request.moved(frame.alignment()) : request);
    }
}
