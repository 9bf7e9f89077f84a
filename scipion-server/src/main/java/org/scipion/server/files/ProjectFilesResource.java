package org.scipion.server.files;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.jetty.server.Request;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.BodyLimit;
import org.scipion.server.http.FieldErrors;

/** The files of a project. The run in the path only tells where to begin, and whether the import folders are meant. */
@Path("/projects/{projectId}/protocols/{protocolId: [^/]*}/fs")
public final class ProjectFilesResource {

    /** The largest file that is written, with its JSON around it, in bytes. */
    public static final long LARGEST_WRITE = 16 << 20;

    private final FileBrowsing browsing;
    private final ProjectFolders folders;
    private final FileWriting writing = new FileWriting();

    /** Looks into the given projects. */
    public ProjectFilesResource(FileBrowsing browsing, ProjectFolders folders) {
        this.browsing = browsing;
        this.folders = folders;
    }

    /** The root, and what to show first. */
    @GET
    @Path("/start-path")
    @Access(Need.PROJECT_READ)
    public StartPath startPath(@Context AccessibleProject project, @PathParam("protocolId") String protocolId) {
        return folders.startPath(project, protocolId);
    }

    /** The entries of a folder. */
    @GET
    @Path("/list")
    @Access(Need.PROJECT_READ)
    public Response list(
            @Context AccessibleProject project,
            @PathParam("protocolId") String protocolId,
            @QueryParam("path") @DefaultValue("") String path) {
        return browsing.list(folders.folder(project, protocolId), path);
    }

    /** A file as text. */
    @GET
    @Path("/preview2")
    @Access(Need.PROJECT_READ)
    public Response text(
            @Context AccessibleProject project,
            @PathParam("protocolId") String protocolId,
            @QueryParam("path") @DefaultValue("") String path,
            @Context HttpHeaders request) {
        return browsing.text(folders.folder(project, protocolId), path, request);
    }

    /** A file as what it is. */
    @GET
    @Path("/preview")
    @Access(Need.PROJECT_READ)
    public Response preview(
            @Context AccessibleProject project,
            @PathParam("protocolId") String protocolId,
            @QueryParam("path") @DefaultValue("") String path,
            @Context HttpHeaders request) {
        return browsing.preview(folders.folder(project, protocolId), path, request);
    }

    /** The bytes of a file. */
    @GET
    @Path("/download")
    @Access(Need.PROJECT_READ)
    public Response download(
            @Context AccessibleProject project,
            @PathParam("protocolId") String protocolId,
            @QueryParam("path") @DefaultValue("") String path,
            @QueryParam("inline") @DefaultValue("false") boolean inline,
            @Context HttpHeaders request,
            @Context Request connection) {
        return browsing.download(folders.folder(project, protocolId), path, inline, request, connection);
    }

    /** What a download would say of a file. */
    @HEAD
    @Path("/download")
    @Access(Need.PROJECT_READ)
    public Response downloadHead(
            @Context AccessibleProject project,
            @PathParam("protocolId") String protocolId,
            @QueryParam("path") @DefaultValue("") String path,
            @QueryParam("inline") @DefaultValue("false") boolean inline,
            @Context HttpHeaders request,
            @Context Request connection) {
        return browsing.download(folders.folder(project, protocolId), path, inline, request, connection);
    }

    /** Writes a text file. */
    @POST
    @Path("/write")
    @BodyLimit(LARGEST_WRITE)
    @Access(Need.PROJECT_WRITE)
    public WrittenFile write(
            @Context AccessibleProject project, @PathParam("protocolId") String protocolId, NewFile file) {
        FieldErrors.inBody()
                .check("path", file.path() != null && !file.path().isEmpty(), "Field required")
                .refuse();
        return writing.write(folders.writable(project, protocolId), file);
    }
}
