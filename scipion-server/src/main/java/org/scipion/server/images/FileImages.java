package org.scipion.server.images;

import java.util.function.Function;
import org.scipion.model.AccessibleProject;
import org.scipion.model.ImageLocation;
import org.scipion.preview.Content;
import org.scipion.preview.Image;
import org.scipion.preview.Rendering;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.Volume;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.DataFiles;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.http.NotFoundException;

/**
 * Draws an image that the data of a project name: stretched between mean ± 2 σ, made smaller, never larger. Of a stack without a place the middle one
 * is drawn. Safe for use by many threads.
 */
public final class FileImages {

    private final DataFiles files;

    /** Draws images of the given files. */
    public FileImages(DataFiles files) {
        this.files = files;
    }

    /**
     * As Scipion's desktop draws tilt images, power spectra and cells of tables: moved, then with the last row on top.
     *
     * @throws NotFoundException if the file or the place in its stack does not exist
     */
    public CachedAnswer flipped(AccessibleProject project, ImageLocation location, ImageRequest request) {
        ThumbnailRequest wanted = ThumbnailRequest.ofSize(request.size())
                .withEncoding(request.encoding())
                .withAlignment(request.alignment())
                .withRowsFlipped();
        return drawn(project, location, wanted, rendering -> headers(location, rendering));
    }

    /**
     * As the image lies in its file, row 0 on top, for what is drawn over it by pixel coordinates.
     *
     * @param headers what is told of the picture
     * @throws NotFoundException if the file or the place in its stack does not exist
     */
    public CachedAnswer asStored(
            AccessibleProject project,
            ImageLocation location,
            ImageRequest request,
            Function<Rendering, PreviewHeaders> headers) {
        ThumbnailRequest wanted = ThumbnailRequest.ofSize(request.size()).withEncoding(request.encoding());
        return drawn(project, location, wanted, headers);
    }

    /** As the request says, drawn each time: for a picture that is made of several. */
    public Rendering part(AccessibleProject project, ImageLocation location, ThumbnailRequest wanted) {
        return files.fresh(project, location.file(), content -> render(content, location, wanted));
    }

    private CachedAnswer drawn(
            AccessibleProject project,
            ImageLocation location,
            ThumbnailRequest wanted,
            Function<Rendering, PreviewHeaders> headers) {
        String parameters = "image " + location.text() + " " + wanted;
        return files.answer(project, location.file(), parameters, content -> {
            Rendering rendering = render(content, location, wanted);
            return PreviewAnswer.of(rendering.image(), headers.apply(rendering));
        });
    }

    private static Rendering render(Content content, ImageLocation location, ThumbnailRequest wanted) {
        return switch (content) {
            case Volume volume -> volume.thumbnail(wanted.withSection(section(volume, location)));
            case Image image -> image.thumbnail(wanted);
            default -> throw new UnsupportedFormatException(content.file().name() + " holds no image");
        };
    }

    private static int section(Volume stack, ImageLocation location) {
        if (location.index() > stack.shape().depth()) {
            throw new NotFoundException("There is no image " + location.index() + " in "
                    + stack.file().name() + ", which holds " + stack.shape().depth());
        }
        return location.index() > 0
                ? stack.metadata().sectionOf((int) location.index() - 1)
                : stack.metadata().central();
    }

    private static PreviewHeaders headers(ImageLocation location, Rendering rendering) {
        String name = location.file().substring(location.file().lastIndexOf('/') + 1);
        String suffix = rendering.image().format().extension();
        return PreviewHeaders.none()
                .with("X-Preview-Schema", "scipion")
                .with("X-Preview-Mime", rendering.image().format().mime())
                .source(rendering.image().width(), rendering.image().height())
                .note("Static image preview for " + location.text())
                .inline(name + "." + suffix);
    }
}
