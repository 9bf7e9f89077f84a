package org.scipion.bridge;

import java.util.List;

/** The parameters of a run are refused, with one text for each reason. Nothing was stored. */
public class InvalidParametersException extends BridgeException {
    private final List<String> errors;

    /**
     * Keeps the reasons.
     *
     * @param message all reasons as one text
     * @param errors one text for each reason, fit for people, in Scipion's markup
     */
    public InvalidParametersException(String message, List<String> errors) {
        super(message);
        this.errors = List.copyOf(errors);
    }

    /** One text for each reason, fit for people, in Scipion's markup. */
    public List<String> errors() {
        return errors;
    }
}
