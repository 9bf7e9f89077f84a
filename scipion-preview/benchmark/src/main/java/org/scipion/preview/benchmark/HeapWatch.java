package org.scipion.preview.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Follows the garbage collector: the heap is fullest just before a collection, and what is left after one is in use for certain. */
final class HeapWatch {

    private final AtomicLong mostBefore = new AtomicLong();
    private final AtomicLong mostAfter = new AtomicLong();

    private HeapWatch() {}

    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener((notification, _) -> watch.take(notification), null, null));
        return watch;
    }

    private void take(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo();
            mostBefore.accumulateAndGet(heap(collection.getMemoryUsageBeforeGc()), Math::max);
            mostAfter.accumulateAndGet(heap(collection.getMemoryUsageAfterGc()), Math::max);
        }
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pools.get(pool.getName()).getUsed())
                .sum();
    }

    /** Bytes in use, dead or alive, before the collection that found most. */
    long mostBefore() {
        return mostBefore.get();
    }

    /** Bytes in use after the collection that left most. */
    long mostAfter() {
        return mostAfter.get();
    }
}
