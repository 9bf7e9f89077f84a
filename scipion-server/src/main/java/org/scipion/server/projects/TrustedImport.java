package org.scipion.server.projects;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.scipion.model.User;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.ServerException;
import org.scipion.server.projects.copy.CopyLimits;
import org.scipion.store.Store;

/**
 * Imports a folder that the caller vouches for, such as the sample project of the distribution, wherever it lies. For the command line: it may be used
 * while the server runs and while it does not.
 */
public final class TrustedImport {

    private final Store store;
    private final ImportProject importing;

    /** Imports into an installation's projects. */
    public TrustedImport(Store store, ServerConfiguration configuration) {
        this.store = store;
        this.importing = new ImportProject(store, configuration.projects(), CopyLimits.DEFAULT, InstantSource.system());
    }

    /**
     * Copies the project in a folder and gives it to somebody.
     *
     * @param owner address of an account
     * @throws ServerException saying what stands in the way
     */
    public ImportProject.Imported run(Path source, String name, String owner) {
        User user = store.users()
                .findByEmail(owner)
                .orElseThrow(() -> new ServerException("There is no account " + owner + " to own the project"));
        Path folder = source.toAbsolutePath().normalize();
        ImportRequest request = new ImportRequest(folder.toString(), Optional.of(name), user.id());
        return importing.run(request, new ImportSources(List.of(folder)));
    }
}
