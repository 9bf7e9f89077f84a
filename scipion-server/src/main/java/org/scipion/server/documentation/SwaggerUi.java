package org.scipion.server.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.scipion.server.ServerException;

/** Files of the Swagger UI that stands on the class path as a WebJar. */
final class SwaggerUi {

    private static final String ARTIFACT = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    static byte[] file(String name) {
        try (InputStream file = open("META-INF/resources/webjars/swagger-ui/" + version() + "/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() throws IOException {
        Properties artifact = new Properties();
        try (InputStream file = open(ARTIFACT)) {
            artifact.load(file);
        }
        return artifact.getProperty("version", "");
    }

    private static InputStream open(String path) {
        InputStream file = ClassLoader.getSystemResourceAsStream(path);
        if (file == null) {
            throw new ServerException("The installation lacks " + path + ": unpack the distribution again");
        }
        return file;
    }
}
