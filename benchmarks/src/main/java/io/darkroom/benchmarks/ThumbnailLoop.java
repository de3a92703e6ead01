package io.darkroom.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Our side of the comparison with sharp: for every line on standard input makes the same thumbnail
/// some times, and answers with the milliseconds of wall-clock and processor time of each one.
public final class ThumbnailLoop {
  private ThumbnailLoop() {}

  /// @param arguments source file, transformation, thumbnails per line, file for the last result
  public static void main(String[] arguments) throws IOException {
    var source = new ImageSource.OfFile(Path.of(arguments[0]));
    var repeats = Integer.parseInt(arguments[2]);
    var limits = Engines.LIMITS;
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (var engine = Engines.open(ImageEngines.Choice.LIBVIPS);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      byte[] result = {};
      while (lines.readLine() != null) {
        var wall = System.nanoTime();
        var processor = system.getProcessCpuTime();
        for (var i = 0; i < repeats; i++) {
          result =
              engine
                  .transform(
                      source,
                      engine.probe(source, limits),
                      engine.read(arguments[1]),
                      OutputRequest.of(ImageFormat.JPEG),
                      limits)
                  .bytes();
        }
        System.out.printf(
            "%.3f %.3f%n",
            (System.nanoTime() - wall) / 1e6 / repeats,
            (system.getProcessCpuTime() - processor) / 1e6 / repeats);
      }
      Files.write(Path.of(arguments[3]), result);
    }
  }
}
