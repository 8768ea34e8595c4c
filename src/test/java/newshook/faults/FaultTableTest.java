package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import newshook.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No fault of the list without a test that asserts its outcome; prints where. */
class FaultTableTest {
  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final Path LIST = Path.of("src", "test", "resources", "faults", "faults.txt");

  @Test
  void everyFaultIsAsserted() throws IOException {
    Map<String, String> listed = listed();
    Map<String, Set<String>> asserted = asserted();

    listed.forEach((id, fault) ->
        System.out.printf("%s  %-62s %s%n", id, fault, asserted.getOrDefault(id, Set.of())));

    assertEquals(listed.keySet(), asserted.keySet());
    assertEquals(48, listed.size());
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> faults = new TreeMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.startsWith("#")) {
        List<String> parts = List.of(line.split(" \\| ", 3));
        faults.put(parts.getFirst(), parts.get(1));
      }
    }
    return faults;
  }

  private static Map<String, Set<String>> asserted() throws IOException {
    Map<String, Set<String>> tests = new TreeMap<>();
    for (Class<?> type : testClasses()) {
      add(tests, type.getAnnotation(Fault.class), type.getSimpleName());
      for (Method method : type.getDeclaredMethods()) {
        String profile = method.isAnnotationPresent(Tag.class) ? " (-Pfaults)" : "";
        add(
            tests,
            method.getAnnotation(Fault.class),
            type.getSimpleName() + "." + method.getName() + profile);
      }
    }
    return tests;
  }

  private static List<Class<?>> testClasses() throws IOException {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.class")).toList()) {
        String name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
        types.add(Class.forName(name, false, FaultTableTest.class.getClassLoader()));
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return types;
  }

  private static void add(Map<String, Set<String>> tests, @Nullable Fault fault, String test) {
    for (String id : fault == null ? new String[0] : fault.value()) {
      tests.computeIfAbsent(id, _ -> new TreeSet<>()).add(test);
    }
  }
}
