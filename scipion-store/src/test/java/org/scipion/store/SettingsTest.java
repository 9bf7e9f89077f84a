package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettingsTest extends StoreTestCase {
    private final Settings settings = store.settings();

    @Test
    void areEmptyAtFirst() {
        assertThat(settings.ofUser(user("ada").id())).isEmpty();
        assertThat(settings.ofInstance()).isEmpty();
    }

    @Test
    void areReplacedAsAWhole() {
        long ada = user("ada").id();
        settings.replaceOfUser(ada, "{\"theme\": \"dark\", \"fontScale\": 1.25}");

        settings.replaceOfUser(ada, "{\"theme\": \"light\"}");

        assertThat(settings.ofUser(ada)).contains("{\"theme\": \"light\"}");
        assertThat(settings.ofUser(user("bob").id())).isEmpty();
    }

    @Test
    void areMergedKeyByKey() {
        long ada = user("ada").id();
        assertThat(settings.mergeOfUser(ada, "{\"b\": 1}")).isEqualTo("{\"b\": 1}");

        assertThat(settings.mergeOfUser(ada, "{\"a\": 2}")).isEqualTo("{\"a\": 2, \"b\": 1}");
        assertThat(settings.mergeOfUser(ada, "{\"b\": 3}")).isEqualTo("{\"a\": 2, \"b\": 3}");
    }

    @Test
    void existOnceForTheInstallation() {
        settings.replaceOfInstance("{\"a\": 1}");
        settings.replaceOfInstance("{\"b\": 2}");

        assertThat(settings.mergeOfInstance("{\"c\": 3}")).isEqualTo("{\"b\": 2, \"c\": 3}");
        assertThat(settings.ofInstance()).contains("{\"b\": 2, \"c\": 3}");
        assertThatThrownBy(() -> TestPostgres.execute(
                        database, "insert into instance_settings (id, settings, updated_at) values (2, '{}', now())"))
                .hasMessageContaining("instance_settings_id_check");
    }

    @Test
    void refuseWhatIsNoObjectTooLongOrOfNobody() {
        long ada = user("ada").id();

        assertThatThrownBy(() -> settings.replaceOfUser(ada, "[1]")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> settings.replaceOfUser(ada, "{")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> settings.replaceOfUser(99, "{}")).isInstanceOf(MissingException.class);
        assertThat(settings.replaceOfUser(ada, object(1 << 16))).isNotEmpty();
        assertThatThrownBy(() -> settings.replaceOfUser(ada, object((1 << 16) + 1)))
                .isInstanceOf(RefusedValueException.class);
    }

    private static String object(int length) {
        return "{\"x\":\"" + "y".repeat(length - 8) + "\"}";
    }
}
