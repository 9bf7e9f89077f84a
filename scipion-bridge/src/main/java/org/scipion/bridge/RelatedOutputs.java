package org.scipion.bridge;

import java.util.List;

/**
 * What a relation parameter may point to.
 *
 * @param relation name of the relation that the parameter asks for
 * @param tokens {@code run.output} of each, in the order of their making
 */
public record RelatedOutputs(String relation, List<String> tokens) {

    /** Copies the list. */
    public RelatedOutputs {
        tokens = List.copyOf(tokens);
    }
}
