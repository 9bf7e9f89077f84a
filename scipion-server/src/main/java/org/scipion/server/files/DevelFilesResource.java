package org.scipion.server.files;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.file.Files;
import java.util.List;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.NotFoundException;

/** The folders in which plugins are developed, for people who look for one to install. They are read only. */
@Path("/plugins/devel/browser")
public final class DevelFilesResource {

    private static final String FOLDER = "inode/directory";

    private final List<java.nio.file.Path> roots;

    /** Looks into the given folders; none means no browsing. */
    public DevelFilesResource(List<java.nio.file.Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The root, and what to show first. */
    @GET
    @Path("/paths")
    @Access(Need.ADMIN)
    @Operation(summary = "Where plugins may be installed from source", tags = "plugins")
    public Start paths() {
        return new Start(
                folder().root().toString(),
                "",
                roots.stream().map(java.nio.file.Path::toString).toList());
    }

    /** The entries of a folder. */
    @GET
    @Path("/list")
    @Access(Need.ADMIN)
    @Operation(summary = "A folder in which plugins are developed", tags = "plugins")
    public List<FileEntry> list(@QueryParam("path") @DefaultValue("") String path) {
        BrowsedFolder folder = folder();
        BrowserPath place = BrowserPath.parse(folder.root(), path);
        if (!Files.exists(place.under(folder.root()))) {
            throw new NotFoundException("There is no folder '" + place.text() + "'");
        }
        return new FolderReader(folder, place)
                .list().entries().stream().map(DevelFilesResource::entry).toList();
    }

    private static FileEntry entry(FileEntry found) {
        return found.isDir() ? new FileEntry(found.name(), found.path(), found.absPath(), true, 0L, FOLDER) : found;
    }

    private BrowsedFolder folder() {
        if (roots.isEmpty()) {
            throw new NotFoundException(
                    "Plugins cannot be installed from source: no folder for that is named in SCIPIONAPI_DEVEL_PLUGIN_ROOTS");
        }
        return BrowsedFolder.ofImports(roots);
    }

    /**
     * Where to begin.
     *
     * @param rootAbs the root on the server
     * @param startPath always empty: the root itself
     * @param allowedRoots the folders that may be looked into
     */
    record Start(String rootAbs, String startPath, List<String> allowedRoots) {}
}
