package org.scipion.store.tags;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scipion.model.Tag;
import org.scipion.store.RefusedValueException;
import org.scipion.store.Tags;
import org.scipion.store.session.Sessions;

/** Tags in PostgreSQL. */
public final class StoredTags implements Tags {
    private final Sessions sessions;
    private final InstantSource clock;

    /** Tags in one database, stamped by a clock. */
    public StoredTags(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public List<Tag> of(long projectId) {
        return sessions.call(TagMapper.class, mapper -> mapper.of(projectId)).stream()
                .map(TagRow::tag)
                .toList();
    }

    @Override
    public Optional<Tag> find(long projectId, String id) {
        return sessions.call(TagMapper.class, mapper -> Optional.ofNullable(mapper.find(projectId, id)))
                .map(TagRow::tag);
    }

    @Override
    public Tag put(long projectId, String id, String title, String description, String color) {
        return sessions.call(
                        TagMapper.class,
                        mapper -> mapper.put(projectId, id, title, description, color, clock.instant()))
                .tag();
    }

    @Override
    public Optional<Tag> change(
            long projectId, String id, Optional<String> title, Optional<String> description, Optional<String> color) {
        return sessions.call(
                        TagMapper.class,
                        mapper -> Optional.ofNullable(mapper.change(
                                projectId,
                                id,
                                title.orElse(null),
                                description.orElse(null),
                                color.orElse(null),
                                clock.instant())))
                .map(TagRow::tag);
    }

    @Override
    public boolean remove(long projectId, String id) {
        return sessions.call(TagMapper.class, mapper -> mapper.remove(projectId, id)) == 1;
    }

    @Override
    public Map<Long, List<String>> ofRuns(long projectId) {
        return sessions.call(TagMapper.class, mapper -> mapper.ofRuns(projectId)).stream()
                .collect(groupingBy(RunTagRow::runId, mapping(RunTagRow::tagId, toList())));
    }

    @Override
    public List<String> ofRun(long projectId, long runId) {
        return sessions.call(TagMapper.class, mapper -> mapper.ofRun(projectId, runId));
    }

    @Override
    public List<String> setOfRun(long projectId, long runId, Collection<String> ids) {
        Set<String> distinct = new TreeSet<>(ids);
        if (distinct.size() > MOST_OF_A_RUN) {
            throw new RefusedValueException("A run bears at most " + MOST_OF_A_RUN + " tags, not " + distinct.size());
        }
        return sessions.inTransaction(() -> sessions.call(TagMapper.class, mapper -> {
            mapper.clear(projectId, runId);
            distinct.forEach(id -> mapper.add(projectId, runId, id));
            return mapper.ofRun(projectId, runId);
        }));
    }
}
