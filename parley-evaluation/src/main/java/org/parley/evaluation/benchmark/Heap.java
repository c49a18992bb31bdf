package org.parley.evaluation.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Heap and processor time of this process. */
final class Heap {

    private static final double MEGABYTE = 1e6;

    private final AtomicLong most = new AtomicLong();

    /** Begins to watch collections. */
    Heap() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, unused) -> {
                                GarbageCollectionNotificationInfo told = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                long used = told.getGcInfo().getMemoryUsageAfterGc().values().stream()
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                most.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        }
    }

    /** Forgets what was seen so far. */
    void forget() {
        most.set(0);
    }

    /** Megabytes of a million bytes in use after a collection since {@link #forget}, at most; 0 when there was none. */
    double mostMegabytes() {
        return most.get() / MEGABYTE;
    }

    /** Megabytes of a million bytes that are reachable now; collects. */
    static double megabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    static double limitMegabytes() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }

    /** Seconds of all processors that this process has used. */
    static double processorSeconds() {
        long nanos = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
