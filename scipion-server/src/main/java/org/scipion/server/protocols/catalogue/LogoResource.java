package org.scipion.server.protocols.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.scipion.server.ServerException;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.scipion.InstalledScipion;

/** {@code /protclass/{protClassName}/logo}: the logo of the package that a protocol comes from. Open to everybody, as pages show it in image tags. */
@Path("/protclass")
public final class LogoResource {

    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "svg", "image/svg+xml");

    private final InstalledScipion scipion;

    /** Asks the given Scipion where logos are. */
    public LogoResource(InstalledScipion scipion) {
        this.scipion = scipion;
    }

    /** Where the logo of a protocol's package is to be had, relative to the root of the API. */
    public static String address(String protocolClassName) {
        return "/protclass/" + protocolClassName + "/logo";
    }

    /** The picture as its package has it. */
    @GET
    @Path("/{protClassName}/logo")
    @Access(Need.PUBLIC)
    @Operation(summary = "Logo of the package of a protocol", tags = "protocols")
    public Response logo(@PathParam("protClassName") String protClassName) {
        String file =
                scipion.runtime().classes().path(protClassName).path("logo").asText("");
        String suffix = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = PICTURES.get(suffix);
        if (type == null || !Files.isRegularFile(java.nio.file.Path.of(file))) {
            throw new NotFoundException("Logo not found");
        }
        return Response.ok(bytes(java.nio.file.Path.of(file)), type)
                .header("Cache-Control", "public, max-age=86400")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static byte[] bytes(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ServerException("The logo " + file + " cannot be read", e);
        }
    }
}
