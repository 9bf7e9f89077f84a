package org.scipion.model;

/**
 * How far a job is.
 *
 * @param fraction 0 (nothing done) to 1 (all done)
 * @param step what it is doing, for people; cut at {@value #LONGEST_STEP} characters
 */
public record JobProgress(double fraction, String step) {

    /** Characters kept of a step. */
    public static final int LONGEST_STEP = 500;

    /** Nothing done yet. */
    public static final JobProgress NONE = new JobProgress(0, "");

    /** Refuses a fraction outside 0 to 1 and cuts a long step. */
    public JobProgress {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("Progress goes from 0 to 1, not " + fraction);
        }
        step = step.length() > LONGEST_STEP ? step.substring(0, LONGEST_STEP) : step;
    }
}
