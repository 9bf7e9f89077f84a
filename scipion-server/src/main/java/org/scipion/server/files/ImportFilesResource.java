package org.scipion.server.files;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ForbiddenException;

/** The folders that an administrator opened for imports, where the client asks outside any project. They are read only. */
@Path("/projects/-1/protocols/{protocolId: [^/]*}/fs")
public final class ImportFilesResource {

    private final FileBrowsing browsing;
    private final List<java.nio.file.Path> importFolders;

    /** Looks into the given folders; none means no browsing. */
    public ImportFilesResource(FileBrowsing browsing, List<java.nio.file.Path> importFolders) {
        this.browsing = browsing;
        this.importFolders = List.copyOf(importFolders);
    }

    /** The root, and what to show first. */
    @GET
    @Path("/start-path")
    @Access(Need.SIGNED_IN)
    public Response startPath() {
        return Response.ok(new StartPath(folder().root().toString(), "", null)).build();
    }

    /** The entries of a folder. */
    @GET
    @Path("/list")
    @Access(Need.SIGNED_IN)
    public Response list(@QueryParam("path") @DefaultValue("") String path) {
        return browsing.list(folder(), path);
    }

    /** A file as text. */
    @GET
    @Path("/preview2")
    @Access(Need.SIGNED_IN)
    public Response text(@QueryParam("path") @DefaultValue("") String path, @Context HttpHeaders request) {
        return browsing.text(folder(), path, request);
    }

    /** A file as what it is. */
    @GET
    @Path("/preview")
    @Access(Need.SIGNED_IN)
    public Response preview(@QueryParam("path") @DefaultValue("") String path, @Context HttpHeaders request) {
        return browsing.preview(folder(), path, request);
    }

    /** The bytes of a file. */
    @GET
    @Path("/download")
    @Access(Need.SIGNED_IN)
    public Response download(
            @QueryParam("path") @DefaultValue("") String path,
            @QueryParam("inline") @DefaultValue("false") boolean inline,
            @Context HttpHeaders request,
            @Context Request connection) {
        return browsing.download(folder(), path, inline, request, connection);
    }

    /** What a download would say of a file. */
    @HEAD
    @Path("/download")
    @Access(Need.SIGNED_IN)
    public Response downloadHead(
            @QueryParam("path") @DefaultValue("") String path,
            @QueryParam("inline") @DefaultValue("false") boolean inline,
            @Context HttpHeaders request,
            @Context Request connection) {
        return browsing.download(folder(), path, inline, request, connection);
    }

    /** Always refused. */
    @POST
    @Path("/write")
    @Access(Need.SIGNED_IN)
    @SuppressWarnings("DoNotCallSuggester") // only the router calls it
    public Response write() {
        throw new ForbiddenException("Folders to import from are read only; write into a project instead");
    }

    private BrowsedFolder folder() {
        return BrowsedFolder.ofImports(importFolders);
    }
}
