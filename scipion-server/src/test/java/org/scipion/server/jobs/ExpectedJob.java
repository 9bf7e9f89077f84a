package org.scipion.server.jobs;

import java.time.Instant;
import java.util.UUID;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobRequest;
import org.scipion.model.JobState;

/** A job as the contract says it is. */
final class ExpectedJob {

    final UUID id;
    final JobRequest request;
    String state;
    private int attempts;
    private boolean cancelRequested;
    private long fence;
    private Instant until = Instant.MIN;

    ExpectedJob(Job accepted, String state) {
        this.id = accepted.id();
        this.request = accepted.request();
        this.state = state;
    }

    boolean waits() {
        return state.equals("accepted") || state.equals("queued");
    }

    private boolean isTaken() {
        return state.equals("leased") || state.equals("running");
    }

    /** Whether a worker with this lease may still change the job. */
    boolean isHeldBy(JobLease lease) {
        return isTaken() && lease.jobId().equals(id) && lease.fence() == fence;
    }

    void take(long newFence, Instant leasedUntil) {
        state = "leased";
        attempts++;
        fence = newFence;
        until = leasedUntil;
    }

    void extend(Instant leasedUntil) {
        until = leasedUntil;
    }

    void requestCancel() {
        if (waits()) {
            state = "cancelled";
            cancelRequested = true;
        } else if (isTaken()) {
            cancelRequested = true;
        }
    }

    /** Whether it waits again because its lease has ended. */
    boolean recover(Instant now) {
        if (!isTaken() || !until.isBefore(now)) {
            return false;
        }
        state = cancelRequested ? "cancelled" : attempts < request.maxAttempts() ? "queued" : "lost";
        return waits();
    }

    boolean isHeardByHeartbeat(Job answered) {
        return answered.cancelRequested() == cancelRequested;
    }

    /** What differs from the stored one; empty when nothing does. */
    String difference(Job stored) {
        String expected = text(state, attempts, cancelRequested);
        String found = text(stored.state().word(), stored.attempts(), stored.cancelRequested());
        if (!expected.equals(found)) {
            return "expected " + expected + ", found " + found;
        }
        return switch (stored.state()) {
            case JobState.Leased leased -> difference(leased.lease());
            case JobState.Running running -> difference(running.lease());
            default -> "";
        };
    }

    private String difference(JobLease lease) {
        return lease.fence() == fence && lease.until().equals(until)
                ? ""
                : "expected fence " + fence + " until " + until + ", found " + lease;
    }

    private static String text(String state, int attempts, boolean cancelRequested) {
        return state + ", attempts " + attempts + (cancelRequested ? ", cancel requested" : "");
    }
}
