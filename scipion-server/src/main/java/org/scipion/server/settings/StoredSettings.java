package org.scipion.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.scipion.model.User;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.audit.Author;
import org.scipion.store.Store;

/** Settings in the database, always complete and valid. Changes of the installation's are noted in the audit. Safe for use by many threads. */
public final class StoredSettings {

    private static final String EMPTY = "{}";

    private final Store store;
    private final AuditTrail audit;

    /** Those of this store. */
    public StoredSettings(Store store) {
        this.store = store;
        this.audit = new AuditTrail(store.audit());
    }

    /** A person's settings. */
    public UserSettings ofUser(User user) {
        return user(store.settings().ofUser(user.id()).orElse(EMPTY));
    }

    UserSettings replaceOfUser(User user, JsonNode body) {
        ObjectNode complete = UserSettings.RULES.replacing(body);
        return user(store.settings().replaceOfUser(user.id(), complete.toString()));
    }

    UserSettings changeOfUser(User user, JsonNode body) {
        ObjectNode given = UserSettings.RULES.given(body);
        return user(store.settings().mergeOfUser(user.id(), given.toString()));
    }

    /** The installation's settings. */
    public InstanceSettings ofInstance() {
        return instance(store.settings().ofInstance().orElse(EMPTY));
    }

    InstanceSettings replaceOfInstance(Author author, JsonNode body) {
        ObjectNode complete = InstanceSettings.RULES.replacing(body);
        return noted(author, complete, () -> store.settings().replaceOfInstance(complete.toString()));
    }

    InstanceSettings changeOfInstance(Author author, JsonNode body) {
        ObjectNode given = InstanceSettings.RULES.given(body);
        return noted(author, given, () -> store.settings().mergeOfInstance(given.toString()));
    }

    /** Takes over settings of a person, as far as they are allowed, unless there are some already; whether it did. */
    public boolean takeOver(long userId, String settings) {
        boolean none = store.settings().ofUser(userId).isEmpty();
        if (none) {
            store.settings()
                    .replaceOfUser(
                            userId, UserSettings.RULES.completed(settings).toString());
        }
        return none;
    }

    /** As {@link #takeOver(long, String)}, for those of the installation. */
    public boolean takeOver(String settings) {
        boolean none = store.settings().ofInstance().isEmpty();
        if (none) {
            store.settings()
                    .replaceOfInstance(
                            InstanceSettings.RULES.completed(settings).toString());
        }
        return none;
    }

    private InstanceSettings noted(Author author, ObjectNode change, Supplier<String> write) {
        return store.inTransaction(() -> {
            InstanceSettings before = ofInstance();
            InstanceSettings after = instance(write.get());
            audit.note(author, "settings.instance", subject(change), Map.of("before", before, "after", after));
            return after;
        });
    }

    private static String subject(ObjectNode change) {
        return change.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    private static UserSettings user(String stored) {
        return UserSettings.of(UserSettings.RULES.completed(stored));
    }

    private static InstanceSettings instance(String stored) {
        return InstanceSettings.of(InstanceSettings.RULES.completed(stored));
    }
}
