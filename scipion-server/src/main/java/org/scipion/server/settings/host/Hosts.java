package org.scipion.server.settings.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.scipion.bridge.ActionRefusedException;
import org.scipion.bridge.InvalidRequestException;
import org.scipion.bridge.ScipionHosts;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.audit.Author;
import org.scipion.server.http.ConflictException;
import org.scipion.server.http.UnprocessableException;

/** The host of the installation: {@code localhost} in {@code hosts.conf} if it is there, else the first. Safe for use by many threads. */
public final class Hosts {

    private final ScipionHosts hosts;
    private final AuditTrail audit;

    /** The host of a Scipion home, whose changes are noted. */
    public Hosts(Path home, AuditTrail audit) {
        this.hosts = ScipionHosts.of(home);
        this.audit = audit;
    }

    /** How runs are started; what is usual where nothing is said. */
    public HostSettings settings() {
        SequencedMap<String, SequencedMap<String, String>> all = hosts.all();
        if (all.isEmpty()) {
            return HostSettings.USUAL;
        }
        String alias = all.containsKey(HostSettings.USUAL.hostAlias())
                ? HostSettings.USUAL.hostAlias()
                : all.firstEntry().getKey();
        return HostOptions.read(alias, all.getOrDefault(alias, all.firstEntry().getValue()));
    }

    HostSettings replace(Author author, HostBody body) {
        return change(author, _ -> body.bare().whole());
    }

    HostSettings merge(Author author, HostBody body) {
        return change(author, body.bare()::over);
    }

    private synchronized HostSettings change(Author author, UnaryOperator<HostSettings> change) {
        HostSettings before = settings();
        HostSettings after = change.apply(before);
        try {
            hosts.change(before.hostAlias(), after.hostAlias(), HostOptions.write(after));
        } catch (ActionRefusedException e) {
            throw new ConflictException(String.valueOf(e.getMessage()));
        } catch (InvalidRequestException e) {
            throw new UnprocessableException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.note(author, "settings.host", after.hostAlias(), Map.of("before", before, "after", after));
        return settings();
    }
}
