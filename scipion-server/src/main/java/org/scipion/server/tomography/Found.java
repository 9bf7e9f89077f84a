package org.scipion.server.tomography;

/**
 * The output of a stage that belongs to the root.
 *
 * @param items what it holds
 * @param source why it was chosen
 */
record Found(StageItems items, Source source) {

    /** Why an output was chosen, the surest first. */
    enum Source {
        /** It is the root. */
        ROOT("available"),
        /** One of the two points to the other. */
        POINTER("available"),
        /** One of the two was made of the other, and they have series in common. */
        WORKFLOW("available"),
        /** They have series in common. */
        SERIES("inferred");

        private final String status;

        Source(String status) {
            this.status = status;
        }

        String status() {
            return status;
        }
    }
}
