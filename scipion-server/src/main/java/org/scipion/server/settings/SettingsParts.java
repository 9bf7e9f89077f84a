package org.scipion.server.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.scipion.server.audit.AuditResource;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.projects.OpenProjects;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.server.settings.environment.EnvironmentResource;
import org.scipion.server.settings.environment.WorkerEnvironment;
import org.scipion.server.settings.host.HostResource;
import org.scipion.server.settings.host.Hosts;
import org.scipion.server.settings.jobs.JobsResource;
import org.scipion.server.settings.jobs.Workers;
import org.scipion.server.settings.machine.Machine;
import org.scipion.store.Store;

/** The parts that answer for settings, made once and joined. */
public final class SettingsParts {

    private final List<Object> resources;

    /**
     * Makes them.
     *
     * @param home the workspace
     * @param open the projects whose runs are shown
     * @param scipion the Scipion whose variables and plugins are shown
     */
    public SettingsParts(Store store, Path home, OpenProjects open, InstalledScipion scipion, Clock clock) {
        AuditTrail audit = new AuditTrail(store.audit());
        StoredSettings settings = new StoredSettings(store);
        Hosts hosts = new Hosts(home, audit);
        Machine machine = new Machine(hosts::settings);
        this.resources = List.of(
                new UserSettingsResource(settings),
                new InstanceSettingsResource(settings, machine),
                new EnvironmentResource(new WorkerEnvironment(home, scipion, audit)),
                new HostResource(hosts),
                new EffectiveSettingsResource(settings, hosts),
                new JobsResource(new Workers(store, open, home, machine, scipion, audit, clock)),
                new AuditResource(store.audit()));
    }

    /** The resources below {@code /settings}, and those that show settings and their changes elsewhere. */
    public List<Object> resources() {
        return resources;
    }
}
