package newshook.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newshook.bench.ColdStartProcess.Sample;

/** The table at the end: medians, and ratios to the floor of the same round. */
final class ColdStartReport {
  private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

  /**
   * One more measured process.
   *
   * @param options the JVM's beside the usual ones; may be empty
   */
  void add(ColdStartCase what, String options, Sample sample) {
    String label = what.label() + (options.isEmpty() ? "" : " " + options);
    samples.computeIfAbsent(label, _ -> new ArrayList<>()).add(sample);
  }

  void print() {
    System.out.printf(
        "%n%-36s %8s %8s %8s %8s %8s%n", "", "ms", "x floor", "x hello", "cpu ms", "warm ms");
    samples.forEach((label, list) ->
        System.out.printf(
            Locale.ROOT,
            "%-36s %8.0f %8s %8s %8.0f %8.1f%n",
            label,
            median(list.stream().mapToDouble(s -> millis(s.wall())).toArray()),
            ratio(list, ColdStartCase.HELLO_AOT),
            ratio(list, ColdStartCase.HELLO_PLAIN),
            median(list.stream().mapToDouble(s -> millis(s.cpu())).toArray()),
            median(list.stream().mapToDouble(s -> millis(s.warm())).toArray())));
    System.out.println(
        "floor: hello under an AOT cache; hello: the same with the JDK's own archive.");
  }

  /** Each round's sample over the same round's other; the median of these. */
  private String ratio(List<Sample> list, ColdStartCase to) {
    List<Sample> others = samples.getOrDefault(to.label(), List.of());
    if (others.size() < list.size()) {
      return "-";
    }
    double[] ratios = new double[list.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = millis(list.get(i).wall()) / millis(others.get(i).wall());
    }
    return String.format(Locale.ROOT, "%.2f", median(ratios));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
