package org.scipion.bridge.runtime;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.scipion.bridge.RunTarget;

/** Parameters of calls. */
public final class Parameters {

    private Parameters() {}

    /** No parameters. */
    public static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** One parameter. */
    public static ObjectNode of(String name, String value) {
        return none().put(name, value);
    }

    /** The run that a call is about. */
    public static ObjectNode run(long id) {
        return none().put("protocolId", id);
    }

    /** The runs that a call is about. */
    public static ObjectNode runs(Collection<Long> ids) {
        ObjectNode parameters = none();
        ids.forEach(parameters.putArray("protocolIds")::add);
        return parameters;
    }

    /** The run or the class that a call is about. */
    public static ObjectNode target(RunTarget target) {
        return switch (target) {
            case RunTarget.Stored stored -> run(stored.id());
            case RunTarget.New fresh -> of("className", fresh.className());
        };
    }

    /** An output of a run. */
    public static ObjectNode output(long runId, String name) {
        return run(runId).put("outputName", name);
    }
}
