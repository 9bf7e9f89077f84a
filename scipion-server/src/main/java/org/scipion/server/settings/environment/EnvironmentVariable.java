package org.scipion.server.settings.environment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/**
 * A variable of Scipion's workers and of the runs that they start.
 *
 * @param name its name
 * @param value what workers get; eight stars for a secret
 * @param usual sent as {@code default}: what holds when nobody sets it
 * @param description what it is for
 * @param source package that reads it, or {@code ScipionWeb} for one that an administrator added
 * @param isDefault whether the value is the usual one
 * @param isOverride whether an administrator set it
 * @param type {@code STRING}, {@code BOOLEAN}, {@code PATH}, {@code INTEGER}, {@code DECIMAL}, {@code FILENAME} or {@code FOLDER}
 */
public record EnvironmentVariable(
        String name,
        String value,
        @JsonProperty("default") String usual,
        String description,
        String source,
        boolean isDefault,
        boolean isOverride,
        String type) {

    /** Sent for secrets; sent back, it leaves them as they are. */
    static final String MASK = "********";

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(PASS|SECRET|TOKEN|CREDENTIAL|API_?KEY|PRIVATE|KEY$).*");

    EnvironmentVariable masked() {
        return new EnvironmentVariable(
                name, mask(value), mask(usual), description, source, isDefault, isOverride, type);
    }

    private String mask(String text) {
        return text.isEmpty() || !SECRET.matcher(name).matches() ? text : MASK;
    }
}
