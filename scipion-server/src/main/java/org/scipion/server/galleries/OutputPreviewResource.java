package org.scipion.server.galleries;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.ColourMap;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.DataFiles;
import org.scipion.server.files.FilePreviews;
import org.scipion.server.files.FileResponses;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/** One output at a glance. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputpreview/{outputName}")
public final class OutputPreviewResource {

    private final Outputs outputs;
    private final Galleries galleries;
    private final DataFiles files;
    private final SingleFile single;

    /** Shows the given outputs. */
    public OutputPreviewResource(Outputs outputs, OutputPictures pictures, DataFiles files, FilePreviews previews) {
        this.outputs = outputs;
        this.galleries = new Galleries(pictures);
        this.files = files;
        this.single = new SingleFile(previews);
    }

    /** A gallery of a set; of anything else its file as picture, table or text. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response preview(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @QueryParam("cmap") @Nullable String cmap,
            @QueryParam("colormap") @Nullable String colormap,
            @Context HttpHeaders headers,
            @HeaderParam("If-None-Match") @Nullable String known) {
        ProjectOutput found = outputs.find(project, protocolId, output, "Preview");
        if (found.isA("FSC", "SetOfFSCs")) {
            return FileResponses.of(FscPlot.of(found)).build();
        }
        Optional<ColourMap> wanted = ColourChoice.of(headers, cmap, colormap);
        Optional<CachedAnswer> shown = found.output().set().isPresent() ? galleries.of(found, wanted) : file(found);
        return shown.map(answer -> FileResponses.of(answer, known, FileResponses.ASKED_EACH_TIME))
                .orElseGet(() -> FileResponses.of(NoPicture.of(found.output().className())))
                .build();
    }

    private Optional<CachedAnswer> file(ProjectOutput found) {
        String file = found.output().file();
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(files.answer(found.access(), file, "output preview", single::show));
    }
}
