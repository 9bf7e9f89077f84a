package org.scipion.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.environment.HostsFile;

/**
 * The machines and queues of an installation, {@code config/hosts.conf} of Scipion's home: options by host, under the names
 * that Scipion gives them ({@code NAME}, {@code SUBMIT_COMMAND}, {@code QUEUES} …). Nothing is kept; each call reads the file.
 * Changes of one object are made one after the other.
 */
public final class ScipionHosts {
    private final HostsFile file;

    private ScipionHosts(HostsFile file) {
        this.file = file;
    }

    /** Those of a Scipion home. */
    public static ScipionHosts of(Path home) {
        return new ScipionHosts(HostsFile.of(home));
    }

    /** The options of each host, in the order of the file; none when there is no file. */
    public SequencedMap<String, SequencedMap<String, String>> all() {
        return file.read();
    }

    /**
     * Changes a host; comments, other options and other hosts stay. The file is replaced at once or not at all.
     *
     * @param host present name; added when there is no such host
     * @param name its name from now on
     * @param options values by option; null removes the option
     * @throws ActionRefusedException if another host has that name already
     * @throws InvalidRequestException if an option could not be read back as it is given
     * @throws IOException if the file cannot be written
     */
    public void change(String host, String name, Map<String, @Nullable String> options) throws IOException {
        file.change(host, name, options);
    }
}
