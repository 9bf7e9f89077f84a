package org.scipion.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.scipion.bridge.BridgeException;
import org.scipion.server.scipion.InstalledScipion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host that runs go to, with its queues, as everybody may know it. */
final class HostView {

    private static final Logger LOG = LoggerFactory.getLogger(HostView.class);
    private static final String USUAL = "localhost";
    private static final List<String> TEXTS = List.of(
            "schedulerName",
            "parallelCommand",
            "submitCommand",
            "cancelCommand",
            "checkCommand",
            "jobDoneRegex",
            "submitTemplate");

    private HostView() {}

    /** The host; empty without Scipion, or when its {@code hosts.conf} cannot be read. */
    static Optional<ObjectNode> of(InstalledScipion scipion) {
        if (!scipion.isSetUp()) {
            return Optional.empty();
        }
        try {
            return chosen(scipion.runtime().hosts().path("hosts")).map(HostView::told);
        } catch (BridgeException e) {
            LOG.warn("The hosts of Scipion are not known: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> chosen(JsonNode hosts) {
        return StreamSupport.stream(hosts.spliterator(), false)
                .filter(host -> host.path("alias").asText().equals(USUAL))
                .findFirst()
                .or(() -> Optional.ofNullable(hosts.get(0)));
    }

    private static ObjectNode told(JsonNode host) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("hostAlias", host.path("alias").asText())
                .put("mandatory", host.path("mandatory").asBoolean());
        TEXTS.forEach(name ->
                told.put(name, host.path(name).isTextual() ? host.path(name).textValue() : ""));
        told.set("queues", host.path("queues"));
        return told;
    }
}
