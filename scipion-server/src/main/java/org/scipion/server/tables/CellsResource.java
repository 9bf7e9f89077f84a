package org.scipion.server.tables;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.SetItem;
import org.scipion.preview.FileChangedException;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.FileResponses;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.RequestException;
import org.scipion.server.images.FileImages;
import org.scipion.server.images.PictureBatch;
import org.scipion.server.outputs.Outputs;

/** Pictures in the cells of tables. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/metadata/tables/{tableName}/image")
public final class CellsResource {

    private final Outputs outputs;
    private final CellImages images;
    private final Previews previews;

    /** Draws images that the given outputs name. */
    CellsResource(Outputs outputs, FileImages images, Previews previews) {
        this.outputs = outputs;
        this.images = new CellImages(images);
        this.previews = previews;
    }

    /** One picture; a black one, marked as such, where the image cannot be drawn. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response image(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName,
            @BeanParam CellQuery query,
            @HeaderParam("If-None-Match") @Nullable String known) {
        CellLook look = query.look();
        ItemsTable table = table(project, protocolId, output, tableName);
        ItemColumn column = CellImages.column(table, query.place());
        SetItem row = row(CellRows.of(table, query.order(), List.of(query.place())), query.place());
        try {
            CachedAnswer picture = images.draw(project, table, column, row, look);
            return FileResponses.of(picture, known, FileResponses.KEPT_FOR_MINUTES)
                    .header("X-Preview-Cache", picture.hit() ? "hit" : "miss")
                    .build();
        } catch (FileChangedException busy) {
            throw busy;
        } catch (PreviewException | NotFoundException | ForbiddenException | BadRequestException undrawable) {
            return placeholder(look, undrawable);
        }
    }

    private ItemsTable table(AccessibleProject project, long protocolId, String output, String tableName) {
        return OutputTables.of(outputs.find(project, protocolId, output, "Metadata"))
                .findItems(tableName);
    }

    private static SetItem row(CellRows rows, CellPlace place) {
        if (!place.namesRow()) {
            throw new BadRequestException("Name a row by rowId, or by rowIndex from 0");
        }
        return rows.find(place).orElseThrow(() -> new NotFoundException("Row not found"));
    }

    private Response placeholder(CellLook look, RuntimeException why) {
        PreviewAnswer black = PreviewAnswer.of(
                BlackSquare.of(previews, look.image().size(), look.image().encoding()),
                PreviewHeaders.none()
                        .with("X-Preview-Schema", "scipion")
                        .with("X-Preview-Mime", look.image().encoding().format().mime())
                        .source(look.image().size(), look.image().size())
                        .note(PictureBatch.reason(why))
                        .with("X-Image-Placeholder", 1));
        return FileResponses.of(black).header("Cache-Control", "no-store").build();
    }

    /** Several pictures, drawn at the same time; what cannot be drawn is told beside the others. */
    @POST
    @Path("/batch")
    @Access(Need.PROJECT_READ)
    public CellBatchAnswer images(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName,
            CellBatch batch) {
        List<CellPlace> places = batch.places();
        CellLook look = batch.look();
        ItemsTable table = table(project, protocolId, output, tableName);
        CellRows rows = CellRows.of(table, batch.order(), places);
        return CellBatchAnswer.of(
                tableName,
                batch.format(),
                PictureBatch.each(places, place -> outcome(project, table, rows, place, look)));
    }

    private CellBatchAnswer.Outcome outcome(
            AccessibleProject project, ItemsTable table, CellRows rows, CellPlace place, CellLook look) {
        try {
            SetItem row = row(rows, place);
            PreviewAnswer picture = images.draw(project, table, CellImages.column(table, place), row, look)
                    .answer();
            return new CellBatchAnswer.Drawn(
                    row.id(), place.rowIndex(), place.columnName(), picture.mime(), picture.dataUrl());
        } catch (RequestException | PreviewException e) {
            return new CellBatchAnswer.Failed(
                    place.rowId(), place.rowIndex(), place.columnName(), PictureBatch.reason(e));
        }
    }
}
