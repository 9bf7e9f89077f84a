package org.scipion.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.scipion.store.audit.AuditMapper;
import org.scipion.store.audit.StoredAudit;
import org.scipion.store.jobs.JobMapper;
import org.scipion.store.jobs.StoredJobs;
import org.scipion.store.launches.LaunchMapper;
import org.scipion.store.launches.StoredLaunches;
import org.scipion.store.migration.Migration;
import org.scipion.store.projects.ProjectMapper;
import org.scipion.store.projects.ShareMapper;
import org.scipion.store.projects.StoredProjects;
import org.scipion.store.projects.StoredShares;
import org.scipion.store.reviews.ReviewMapper;
import org.scipion.store.reviews.StoredReviews;
import org.scipion.store.session.Mappers;
import org.scipion.store.session.Pool;
import org.scipion.store.session.Sessions;
import org.scipion.store.settings.SettingsMapper;
import org.scipion.store.settings.StoredSettings;
import org.scipion.store.tags.StoredTags;
import org.scipion.store.tags.TagMapper;
import org.scipion.store.users.StoredUsers;
import org.scipion.store.users.UserMapper;

/**
 * The database: accounts, projects, shares, settings, tags, reviews, jobs, launches and audit, each behind a door of its own. Safe for use by many threads; close
 * it when done. Every call may throw {@link UnavailableException} while the database does not answer; the connections
 * heal by themselves when it does again.
 */
public final class Store implements AutoCloseable {
    private static final List<Class<?>> MAPPERS = List.of(
            UserMapper.class,
            ProjectMapper.class,
            ShareMapper.class,
            JobMapper.class,
            LaunchMapper.class,
            SettingsMapper.class,
            TagMapper.class,
            ReviewMapper.class,
            AuditMapper.class);

    private final HikariDataSource pool;
    private final Sessions sessions;
    private final Users users;
    private final Projects projects;
    private final Shares shares;
    private final Jobs jobs;
    private final Launches launches;
    private final Settings settings;
    private final Tags tags;
    private final Reviews reviews;
    private final Audit audit;

    private Store(HikariDataSource pool, InstantSource clock) {
        this.pool = pool;
        this.sessions = new Sessions(pool, Mappers.of(pool, MAPPERS));
        this.users = new StoredUsers(sessions, clock);
        this.projects = new StoredProjects(sessions, clock);
        this.shares = new StoredShares(sessions, clock);
        this.jobs = new StoredJobs(sessions, clock);
        this.launches = new StoredLaunches(sessions, clock);
        this.settings = new StoredSettings(sessions, clock);
        this.tags = new StoredTags(sessions, clock);
        this.reviews = new StoredReviews(sessions, clock);
        this.audit = new StoredAudit(sessions, clock);
    }

    /**
     * A store that is connected, as {@link #connect} does it; closed again when that fails.
     */
    public static Store open(DatabaseConfiguration configuration) {
        return open(configuration, InstantSource.system());
    }

    /** As {@link #open(DatabaseConfiguration)}, with the clock that stamps rows and judges leases. */
    public static Store open(DatabaseConfiguration configuration, InstantSource clock) {
        Store store = unconnected(clock);
        try {
            store.connect(configuration);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * A store without a database yet, whose doors can be handed out while that is being started. No call may be made before {@link #connect} has
     * returned.
     */
    public static Store unconnected(InstantSource clock) {
        return new Store(Pool.unconnected(), clock);
    }

    /**
     * Connects to a database and brings its tables up to date, once. Several processes may do so at the same time.
     *
     * @throws AccessRefusedException if user or password are refused
     * @throws UnavailableException if nothing answers at the address
     * @throws MigrationException if the tables could not be brought up to date
     */
    public void connect(DatabaseConfiguration configuration) {
        Pool.setDatabase(pool, configuration);
        Migration.run(pool);
    }

    /** The accounts. */
    public Users users() {
        return users;
    }

    /** The registered projects. */
    public Projects projects() {
        return projects;
    }

    /** Who else may use a project. */
    public Shares shares() {
        return shares;
    }

    /** Background work. */
    public Jobs jobs() {
        return jobs;
    }

    /** Who set which runs to work. */
    public Launches launches() {
        return launches;
    }

    /** Settings of people and of the installation. */
    public Settings settings() {
        return settings;
    }

    /** Tags of projects and of their runs. */
    public Tags tags() {
        return tags;
    }

    /** Reviews of tomograms. */
    public Reviews reviews() {
        return reviews;
    }

    /** Who changed what in the installation. */
    public Audit audit() {
        return audit;
    }

    /**
     * Does all work on this store, called on this thread, in one transaction: all of it is kept when {@code work}
     * returns, nothing when it throws. A transaction inside a transaction belongs to the outer one.
     */
    public <T> T inTransaction(Supplier<T> work) {
        return sessions.inTransaction(work);
    }

    /**
     * Asks the database for a sign of life.
     *
     * @throws UnavailableException if there is none
     */
    public void ping() {
        sessions.ping();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        sessions.close();
    }
}
