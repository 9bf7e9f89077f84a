package org.scipion.server.plugins.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.scipion.server.plugins.RemoteJson;

/** Asks the package index about packages, some at a time, and keeps what it says for some hours. Safe for use by many threads. */
final class PackageIndex {

    private static final int AT_ONCE = 8;
    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final RemoteJson remote;
    private final Cache<String, PackageReleases> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    PackageIndex(String address, RemoteJson remote) {
        this.address = address.replaceFirst("/+$", "");
        this.remote = remote;
    }

    /** What the index says of each package; of those that it does not tell in time, nothing. */
    Map<String, PackageReleases> of(Collection<String> packageNames) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Future<Optional<PackageReleases>>> asked = new HashMap<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            packageNames.forEach(name -> asked.put(name, threads.submit(() -> of(name))));
            Map<String, PackageReleases> told = new HashMap<>();
            asked.forEach((name, answer) -> told.put(name, answer(answer, deadline)));
            threads.shutdownNow();
            return told;
        }
    }

    private static PackageReleases answer(Future<Optional<PackageReleases>> asked, long deadline) {
        try {
            long left = Math.max(0, deadline - System.nanoTime());
            return asked.get(left, TimeUnit.NANOSECONDS).orElse(PackageReleases.NONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PackageReleases.NONE;
        } catch (TimeoutException late) {
            return PackageReleases.NONE;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Nothing of this throws", e);
        }
    }

    private Optional<PackageReleases> of(String packageName) {
        Optional<PackageReleases> kept = Optional.ofNullable(known.getIfPresent(packageName));
        return kept.or(() -> {
            Optional<PackageReleases> told =
                    remote.object(address + "/" + packageName + "/json").map(PackageReleases::of);
            told.ifPresent(releases -> known.put(packageName, releases));
            return told;
        });
    }
}
