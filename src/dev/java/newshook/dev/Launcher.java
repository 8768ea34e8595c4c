package newshook.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes {@code target/newshook}, the script that starts the tool with this JVM and this class
 * path.
 */
final class Launcher {
  private Launcher() {}

  public static void main(String[] args) throws IOException {
    Path script = Path.of(args[0]);
    Files.writeString(
        script,
        """
        #!/bin/sh
        # Written by the build (newshook.dev.Launcher). NEWSHOOK_OPTS: options for the JVM.
        exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \\
          $NEWSHOOK_OPTS -classpath '%s' newshook.dev.Tool "$@"
        """
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
