package newshook.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most that was alive after a collection, and how long collections took. */
final class LoadHeap {
  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong pauses = new AtomicLong();

  LoadHeap() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener((notification, _) -> note(notification), null, null);
      }
    }
  }

  private void note(Notification notification) {
    if (notification.getUserData() instanceof CompositeData data) {
      var gc = GarbageCollectionNotificationInfo.from(data).getGcInfo();
      long used = 0;
      for (Map.Entry<String, MemoryUsage> pool : gc.getMemoryUsageAfterGc().entrySet()) {
        used += isHeap(pool.getKey()) ? pool.getValue().getUsed() : 0;
      }
      peak.accumulateAndGet(used, Math::max);
      pauses.addAndGet(gc.getDuration());
    }
  }

  private static boolean isHeap(String pool) {
    return !pool.startsWith("CodeHeap")
        && !pool.startsWith("CodeCache")
        && !pool.contains("Metaspace")
        && !pool.contains("Class Space");
  }

  void reset() {
    peak.set(0);
    pauses.set(0);
  }

  double peakMegabytes() {
    return peak.get() / 1048576.0;
  }

  long pauseMillis() {
    return pauses.get();
  }
}
