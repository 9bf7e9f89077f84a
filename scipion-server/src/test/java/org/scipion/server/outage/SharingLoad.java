package org.scipion.server.outage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.scipion.model.Project;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.auth.TestTokens;

/** Clients that share projects with people, one change after the other. A change that was refused is tried again. */
final class SharingLoad implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int PROJECTS = 50;
    private static final int PEOPLE = 400;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** One share. */
    record Change(long project, long person) {}

    /** What a change was answered: 201 when it was acknowledged. */
    record Outcome(Change change, Answer answer, long beganNanos, long endedNanos) {

        boolean isAcknowledged() {
            return answer.status() == 201;
        }

        boolean isRefused() {
            return answer.status() == 503;
        }
    }

    private final List<Project> projects = new ArrayList<>();
    private final ConcurrentLinkedQueue<Change> left = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final List<Outcome> seen = new ArrayList<>();
    private final List<CompletableFuture<Void>> clients = new ArrayList<>();
    private volatile boolean ended;

    SharingLoad(TestServer server) {
        User owner = server.account(Role.USER);
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(server.project(owner));
        }
        for (int i = 0; i < PEOPLE; i++) {
            long person = server.account(Role.USER).id();
            projects.forEach(project -> left.add(new Change(project.id(), person)));
        }
        Person client = server.nobody().with(TestTokens.access(owner, server.clock()));
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(CompletableFuture.runAsync(() -> work(client), Thread::startVirtualThread));
        }
    }

    /** Follows the load until so many outcomes were like this. */
    List<Outcome> await(int count, Predicate<Outcome> kind) throws InterruptedException {
        List<Outcome> found = new ArrayList<>();
        while (found.size() < count) {
            Outcome outcome = outcomes.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (outcome == null) {
                throw new AssertionError("Only " + found.size() + " of " + count + " such answers came");
            }
            seen.add(outcome);
            if (kind.test(outcome)) {
                found.add(outcome);
            }
        }
        return found;
    }

    /** Ends the load and gives all outcomes in the order of their ends. */
    List<Outcome> end() {
        ended = true;
        clients.forEach(CompletableFuture::join);
        outcomes.drainTo(seen);
        return seen;
    }

    List<Project> projects() {
        return projects;
    }

    private void work(Person client) {
        while (!ended) {
            Change change = left.remove();
            long began = System.nanoTime();
            Answer answer = client.post(
                    "/projects/" + change.project() + "/share",
                    "{\"userIds\":[" + change.person() + "],\"permission\":\"read\"}");
            Outcome outcome = new Outcome(change, answer, began, System.nanoTime());
            if (!outcome.isAcknowledged()) {
                left.add(change);
            }
            outcomes.add(outcome);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        end();
    }
}
