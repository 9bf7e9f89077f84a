package org.scipion.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants the web page.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param uiDensity {@code comfortable} or {@code compact}
 * @param fontScale 0.85 to 1.25
 * @param workflowViewMode {@code treeTb}, {@code treeLr}, {@code grid} or {@code table}; null leaves it to the page
 * @param language {@code en} or {@code es}
 * @param timeZone name of a time zone; the page alone uses it
 * @param workflowsAutoRefreshSec seconds between two looks at a project, 0 to 300; 0 means never
 */
public record UserSettings(
        String theme,
        String uiDensity,
        double fontScale,
        @Nullable String workflowViewMode,
        String language,
        String timeZone,
        boolean graphMiniMapEnabled,
        boolean graphFocusModeEnabled,
        boolean protocolOutputThumbnailsEnabled,
        int workflowsAutoRefreshSec) {

    static final SettingRules RULES = new SettingRules(List.of(
            Setting.choice("theme", "system", List.of("system", "light", "dark")),
            Setting.choice("uiDensity", "comfortable", List.of("comfortable", "compact")),
            Setting.number("fontScale", 1.0, 0.85, 1.25),
            Setting.choice("workflowViewMode", "treeTb", List.of("treeTb", "treeLr", "grid", "table"))
                    .orNull(),
            Setting.choice("language", "en", List.of("en", "es")),
            Setting.text("timeZone", "Europe/Madrid", 100),
            Setting.yesOrNo("graphMiniMapEnabled", true),
            Setting.yesOrNo("graphFocusModeEnabled", false),
            Setting.yesOrNo("protocolOutputThumbnailsEnabled", false),
            Setting.wholeNumber("workflowsAutoRefreshSec", 5, 0, 300)));

    static UserSettings of(JsonNode complete) {
        return SettingRecord.read(complete, UserSettings.class);
    }
}
