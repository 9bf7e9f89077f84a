package org.scipion.bridge.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.scipion.bridge.ClassCatalogue;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.NotAProjectException;
import org.scipion.bridge.ProjectNotFoundException;
import org.scipion.bridge.RunNotFoundException;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.DatabaseStamp;
import org.scipion.bridge.sqlite.FileStamp;
import org.scipion.model.ProjectInfo;
import org.scipion.model.Relation;
import org.scipion.model.Run;
import org.scipion.model.Value;

/** Reads a project's database and keeps what it read until the database changes. Safe for many threads. */
public final class ProjectReader {
    private static final String CREATION = "CreationTime";
    private final Path folder;
    private final Path database;
    private final ClassCatalogue catalogue;
    private final ZoneId zone;
    private final RunReader runReader;
    private final LiveRuns liveRuns;
    private volatile Optional<Loaded> loaded = Optional.empty();

    private record Loaded(DatabaseStamp stamp, ProjectInfo info, List<Run> runs) {}

    private ProjectReader(Path folder, ClassCatalogue catalogue, ZoneId zone) {
        this.folder = folder;
        this.database = folder.resolve("project.sqlite");
        this.catalogue = catalogue;
        this.zone = zone;
        this.runReader = new RunReader(new Outputs(folder, catalogue), zone);
        this.liveRuns = new LiveRuns(folder, runReader);
    }

    /**
     * Opens a project's folder.
     *
     * @param zone time zone in which Scipion wrote local times
     */
    public static ProjectReader open(Path folder, ClassCatalogue catalogue, ZoneId zone) {
        ProjectReader reader = new ProjectReader(folder.toAbsolutePath().normalize(), catalogue, zone);
        reader.refuseWhatIsNoProject();
        return reader;
    }

    private void refuseWhatIsNoProject() {
        if (!Files.exists(folder)) {
            throw new ProjectNotFoundException("There is no folder " + folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new NotAProjectException(folder + " is no folder");
        }
        if (!Files.isRegularFile(database)) {
            throw new NotAProjectException(folder + " is no Scipion project: it has no project.sqlite");
        }
        try {
            Database.read(database, ProjectReader::refuseOtherTables);
        } catch (MalformedDataException e) {
            throw new NotAProjectException(folder + " is no Scipion project: " + e.getMessage(), e);
        }
    }

    private static boolean refuseOtherTables(Connection connection) throws SQLException {
        try (PreparedStatement tables = connection.prepareStatement(
                        "SELECT 1 FROM sqlite_master WHERE name = 'Objects' AND type = 'table'");
                ResultSet row = tables.executeQuery()) {
            if (!row.next()) {
                throw new MalformedDataException("its project.sqlite has no table of objects");
            }
        }
        try (PreparedStatement columns =
                        connection.prepareStatement("SELECT parent_id, classname FROM Objects LIMIT 0");
                ResultSet rows = columns.executeQuery()) {
            return !rows.next();
        }
    }

    /** The folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** Name, description and times. */
    public ProjectInfo info() {
        return current().info();
    }

    /** Every run with its live state, by ascending id. */
    public List<Run> runs() {
        return liveRuns.refreshed(current().runs());
    }

    /** One run with its live state. */
    public Optional<Run> run(long id) {
        return current().runs().stream()
                .filter(run -> run.id() == id)
                .map(liveRuns::refreshed)
                .findFirst();
    }

    /** Every attribute of a run's stored object, outputs and theirs included, by dotted path. */
    public SequencedMap<String, Value> attributes(long runId) {
        ObjectTree tree = ObjectTree.read(database, runId);
        StoredObject run = tree.find(runId)
                .filter(StoredObject::isRoot)
                .orElseThrow(() -> new RunNotFoundException("The project " + folder + " has no run " + runId));
        return new Attributes(catalogue).of(run);
    }

    /** Every relation between objects, in the order of their noting. */
    public List<Relation> relations() {
        return Database.read(database, RelationReader::read);
    }

    /** The project's settings by dotted path, none when it has no settings file. */
    public SequencedMap<String, Value> settings() {
        Path file = folder.resolve("settings.sqlite");
        if (!FileStamp.of(file).hasContent()) {
            return new LinkedHashMap<>();
        }
        SequencedMap<String, Value> settings = new LinkedHashMap<>();
        ObjectTree.read(file).roots().forEach(root -> settings.putAll(new Attributes(catalogue).of(root)));
        return settings;
    }

    private Loaded current() {
        DatabaseStamp stamp = DatabaseStamp.of(database);
        Optional<Loaded> known = loaded;
        return known.isPresent() && known.get().stamp().equals(stamp) ? known.get() : load();
    }

    /** One thread reads at a time; those that waited take what it read, if it still holds. */
    private synchronized Loaded load() {
        if (!Files.exists(database)) {
            throw new ProjectNotFoundException("The project " + folder + " is gone: it has no project.sqlite any more");
        }
        DatabaseStamp stamp = DatabaseStamp.of(database);
        if (loaded.isPresent() && loaded.get().stamp().equals(stamp)) {
            return loaded.get();
        }
        Loaded fresh = read(stamp, ObjectTree.read(database));
        loaded = Optional.of(fresh);
        return fresh;
    }

    private Loaded read(DatabaseStamp stamp, ObjectTree tree) {
        Inputs inputs = new Inputs(tree, catalogue);
        List<Run> runs = new ArrayList<>();
        Optional<StoredObject> creation = Optional.empty();
        for (StoredObject root : tree.roots()) {
            if (root.name().equals(CREATION)) {
                creation = Optional.of(root);
            } else {
                runs.add(runReader.read(root, inputs.of(root)));
            }
        }
        return new Loaded(stamp, info(stamp, creation, tree.highestId()), List.copyOf(runs));
    }

    private ProjectInfo info(DatabaseStamp stamp, Optional<StoredObject> creation, long highestId) {
        Instant updated = stamp.file().modified().toInstant();
        return new ProjectInfo(
                Objects.toString(folder.getFileName(), ""),
                folder,
                creation.map(object -> object.notes().comment()).orElse(""),
                creation.flatMap(StoredObject::value).flatMap(text -> StoredTime.parse(text, zone)),
                updated,
                highestId);
    }
}
