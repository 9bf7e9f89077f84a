package org.scipion.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.installation.InstallationException;
import org.scipion.server.installation.update.ReleaseDownload;
import org.scipion.server.installation.update.UpdateInstallation;
import org.scipion.server.system.ProductVersion;
import org.scipion.server.system.VersionOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "update",
        description = {
            "Lets this installation run a newer version, which is fetched or taken from a file.",
            "The server stops for some seconds. If the new version does not start, everything is as before."
        },
        mixinStandardHelpOptions = true)
final class UpdateCommand implements Runnable {

    private final Invocation invocation;

    @Option(names = "--archive", paramLabel = "FILE", description = "A packed distribution, instead of fetching one.")
    private @Nullable Path archive;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Folder of the web with manifest.json (default: SCIPIONAPI_UPDATE_BASE_URL).")
    private @Nullable String baseUrl;

    @Option(names = "--force", description = "Takes a version that is not newer, too.")
    private boolean force;

    @Option(names = "--dry-run", description = "Tells which version is announced, and does nothing.")
    private boolean dryRun;

    UpdateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ServerConfiguration configuration = invocation.configuration();
        if (archive != null) {
            update(archive);
            return;
        }
        ReleaseDownload release = ReleaseDownload.announcedAt(
                baseUrl == null ? configuration.updates().baseUrl() : baseUrl);
        if (!force && !VersionOrder.isNewer(release.version(), ProductVersion.tag())) {
            invocation.line("Nothing newer than " + ProductVersion.tag() + " is announced");
        } else if (dryRun) {
            invocation.line(release.version() + " would take the place of " + ProductVersion.tag());
        } else {
            fetch(release);
        }
    }

    private void fetch(ReleaseDownload release) {
        Path folder = invocation.workspace().scratch();
        try {
            Path file = Files.createTempFile(folder, "update", ".tar.gz");
            try {
                invocation.step("Fetching version " + release.version());
                release.into(file);
                update(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new InstallationException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void update(Path file) {
        String version = new UpdateInstallation(invocation.workspace(), invocation.environment(), invocation::step)
                .run(file, force);
        invocation.line("Scipion is " + version + " now");
    }
}
