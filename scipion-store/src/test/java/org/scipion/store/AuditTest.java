package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.scipion.model.AuditEntry;
import org.scipion.model.NewAuditEntry;
import org.scipion.model.User;

class AuditTest extends StoreTestCase {
    private final Audit audit = store.audit();

    @Test
    void tellsWhoChangedWhatWhenAndFromWhere() {
        User ada = user("ada");

        AuditEntry entry = audit.add(new NewAuditEntry(
                OptionalLong.of(ada.id()),
                ada.email(),
                "127.0.0.1",
                "user.role",
                "bob@lab.org",
                "{\"to\": \"admin\"}"));

        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.details()).isEqualTo("{\"to\": \"admin\"}");
        assertThat(audit.newest(10)).containsExactly(entry);
    }

    @Test
    void isReadNewestFirstPageByPage() {
        AuditEntry first = audit.add(byCommandLine("first"));
        AuditEntry second = audit.add(byCommandLine("second"));
        AuditEntry third = audit.add(byCommandLine("third"));

        assertThat(audit.newest(2)).containsExactly(third, second);
        assertThat(audit.before(second.id(), 2)).containsExactly(first);
    }

    @Test
    void goesWithTheChangeThatItTellsOf() {
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    audit.add(byCommandLine("undone"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(audit.newest(10)).isEmpty();
    }

    @Test
    void listsWithinALimit() {
        assertThat(audit.newest(1000)).isEmpty();
        assertThatThrownBy(() -> audit.newest(1001)).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> audit.newest(0)).isInstanceOf(RefusedValueException.class);
    }

    private static NewAuditEntry byCommandLine(String action) {
        return new NewAuditEntry(OptionalLong.empty(), "", "command line", action, "", "{}");
    }
}
