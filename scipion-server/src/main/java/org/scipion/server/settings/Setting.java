package org.scipion.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Predicate;

/**
 * One setting: its key, what holds when nobody set it, and which values it may have.
 *
 * @param key name in JSON
 * @param usual value when nobody set it
 * @param rule whether a value is allowed
 * @param expected the allowed values in words
 */
record Setting(String key, JsonNode usual, Predicate<JsonNode> rule, String expected) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Setting choice(String key, String usual, List<String> words) {
        return new Setting(
                key,
                NODES.textNode(usual),
                value -> value.isTextual() && words.contains(value.asText()),
                "Input should be one of " + String.join(", ", words));
    }

    static Setting wholeNumber(String key, int usual, int least, int most) {
        return new Setting(
                key,
                NODES.numberNode(usual),
                value -> value.isIntegralNumber()
                        && value.canConvertToInt()
                        && value.intValue() >= least
                        && value.intValue() <= most,
                "Input should be a whole number from " + least + " to " + most);
    }

    static Setting number(String key, double usual, double least, double most) {
        return new Setting(
                key,
                NODES.numberNode(usual),
                value -> value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most,
                "Input should be a number from " + least + " to " + most);
    }

    static Setting yesOrNo(String key, boolean usual) {
        return new Setting(key, NODES.booleanNode(usual), JsonNode::isBoolean, "Input should be true or false");
    }

    static Setting text(String key, String usual, int longest) {
        return new Setting(
                key,
                NODES.textNode(usual),
                value -> value.isTextual()
                        && !value.asText().isBlank()
                        && value.asText().length() <= longest
                        && value.asText().chars().noneMatch(Character::isISOControl),
                "Input should be a text of 1 to " + longest + " characters on one line");
    }

    /** The same, which may also be null. */
    Setting orNull() {
        return new Setting(key, usual, value -> value.isNull() || rule.test(value), expected);
    }

    boolean allows(JsonNode value) {
        return rule.test(value);
    }
}
