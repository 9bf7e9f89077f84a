package org.scipion.server.documentation;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The parameters in a path that its method leaves to others: the project, which the access check opens, and names that do not matter. */
final class PathParameters {

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    private PathParameters() {}

    /** Adds those that are missing. */
    static void complete(String path, Operation operation) {
        List<Parameter> known = Objects.requireNonNullElse(operation.getParameters(), List.of());
        NAME.matcher(path)
                .results()
                .map(match -> match.group(1))
                .filter(name -> known.stream().noneMatch(parameter -> isAbout(parameter, name)))
                .forEach(name -> operation.addParametersItem(parameter(name)));
    }

    private static boolean isAbout(Parameter parameter, String name) {
        return "path".equals(parameter.getIn()) && name.equals(parameter.getName());
    }

    private static Parameter parameter(String name) {
        Schema<?> schema = name.equals("projectId") ? new IntegerSchema().format("int64") : new StringSchema();
        return new PathParameter().name(name).schema(schema);
    }
}
