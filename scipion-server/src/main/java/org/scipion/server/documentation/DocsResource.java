package org.scipion.server.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.NotFoundException;

/** {@code /docs}: Swagger UI, from our own class path, so that it works without the internet and under our content policy. */
@Hidden
@Path("/docs")
public final class DocsResource {

    private static final Map<String, String> TYPES = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "favicon-32x32.png", "image/png");
    private static final String START = "start.js";

    private final String mountPath;

    /** The page for an API under a mount path. */
    public DocsResource(String mountPath) {
        this.mountPath = mountPath.equals("/") ? "" : mountPath;
    }

    /** The page. */
    @GET
    @Access(Need.PUBLIC)
    @Produces(MediaType.TEXT_HTML)
    public String page() {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Scipion API</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="@/docs/favicon-32x32.png">
                <link rel="stylesheet" href="@/docs/swagger-ui.css">
                <body>
                <div id="api"></div>
                <script src="@/docs/swagger-ui-bundle.js"></script>
                <script src="@/docs/start.js"></script>
                </html>
                """.replace("@", mountPath);
    }

    /** A part of the page. */
    @GET
    @Path("/{part}")
    @Access(Need.PUBLIC)
    public Response part(@PathParam("part") String part) {
        if (part.equals(START)) {
            return answer(start().getBytes(UTF_8), "text/javascript");
        }
        String type = TYPES.get(part);
        if (type == null) {
            throw new NotFoundException("Not Found");
        }
        return answer(SwaggerUi.file(part), type);
    }

    private String start() {
        return "SwaggerUIBundle({url: '%s/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null});%n"
                .formatted(mountPath);
    }

    private static Response answer(byte[] body, String type) {
        return Response.ok(body, type)
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
