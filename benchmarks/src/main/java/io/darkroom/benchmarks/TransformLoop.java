package io.darkroom.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.darkroom.benchmarks.quality.Ssimulacra2;
import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.LayerSources;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/// Our side of a comparison, driven by lines on standard input whose words tabulators part:
///
/// - `run REPEATS PICTURE FORMAT TRANSFORMATION [LAYER FILE]` makes the same picture some times and
///   answers with the milliseconds of wall-clock and processor time of each one;
/// - `save FILE` writes the last of them;
/// - `score REFERENCE PICTURE` answers with the SSIMULACRA 2.1 of two PNG files;
/// - `version` answers with what does the work.
public final class TransformLoop {
  private final TransformEngine engine;
  private byte[] result = {};

  private TransformLoop(TransformEngine engine) {
    this.engine = engine;
  }

  public static void main(String[] arguments) throws IOException {
    try (var engine = Engines.open(ImageEngines.Choice.LIBVIPS);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      var loop = new TransformLoop(engine);
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(loop.answer(line.split("\t")));
      }
    }
  }

  private String answer(String[] words) throws IOException {
    return switch (words[0]) {
      case "run" -> run(words);
      case "save" -> Files.write(Path.of(words[1]), result).toString();
      case "score" ->
          "%.3f"
              .formatted(
                  Ssimulacra2.score(
                      ImageIO.read(Path.of(words[1]).toFile()),
                      ImageIO.read(Path.of(words[2]).toFile())));
      case "version" -> engine.engine().name() + ", Java " + Runtime.version();
      default -> throw new IllegalArgumentException("an unknown order: " + words[0]);
    };
  }

  private String run(String[] words) {
    var repeats = Integer.parseInt(words[1]);
    var source = new ImageSource.OfFile(Path.of(words[2]));
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var wall = System.nanoTime();
    var processor = system.getProcessCpuTime();
    for (var i = 0; i < repeats; i++) {
      result =
          engine
              .transform(
                  source,
                  AssetFacts.of(engine.probe(source, Engines.LIMITS)),
                  engine.read(words[4]),
                  OutputRequest.of(ImageFormat.findByName(words[3]).orElseThrow()),
                  words.length > 5 ? layer(words[5], Path.of(words[6])) : LayerSources.NONE,
                  Engines.LIMITS)
              .bytes();
    }
    return "%.4f %.4f"
        .formatted(
            (System.nanoTime() - wall) / 1e6 / repeats,
            (system.getProcessCpuTime() - processor) / 1e6 / repeats);
  }

  private LayerSources layer(String id, Path file) {
    var source = new ImageSource.OfFile(file);
    var facts = AssetFacts.of(engine.probe(source, Engines.LIMITS));
    return new LayerSources(
        Map.of(LayerIdentity.ofText(id), new LayerSources.Found(source, facts)));
  }
}
