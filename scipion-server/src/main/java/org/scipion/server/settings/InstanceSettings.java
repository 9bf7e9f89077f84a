package org.scipion.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Settings of the whole installation.
 *
 * @param defaultQueueName queue of the host that forms offer first
 * @param maxConcurrentRunsPerUser runs that one person may have under way at once, 1 to 64
 */
public record InstanceSettings(String defaultQueueName, int maxConcurrentRunsPerUser) {

    static final SettingRules RULES = new SettingRules(List.of(
            Setting.text("defaultQueueName", "default", 100),
            Setting.wholeNumber("maxConcurrentRunsPerUser", 4, 1, 64)));

    static InstanceSettings of(JsonNode complete) {
        return SettingRecord.read(complete, InstanceSettings.class);
    }
}
