package io.darkroom.server.observe;

import io.darkroom.server.work.Deadline;
import io.darkroom.server.work.ImageWorkers;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.OutputRequest;
import java.time.Duration;
import java.util.Base64;

/// Makes a picture of 4×4 pixels, by the same way as every other one. Safe for concurrent use.
public final class ImageCheck {
  private static final Duration TIME = Duration.ofSeconds(5);

  /// A PNG of 8×8 gray pixels.
  private static final byte[] SAMPLE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=");

  private final TransformEngine engine;
  private final Transformation transformation;
  private final ImageWorkers workers;
  private final Limits limits;

  public ImageCheck(TransformEngine engine, ImageWorkers workers, Limits limits) {
    this.engine = engine;
    this.transformation = engine.read("c_scale,h_4,w_4");
    this.workers = workers;
    this.limits = limits.withTime(TIME);
  }

  /// Does nothing if a picture is made within five seconds, waiting for a free worker included.
  ///
  /// @throws RuntimeException saying why not
  void run() {
    var source = new ImageSource.OfBytes(SAMPLE);
    var image =
        workers.run(
            () ->
                engine.transform(
                    source,
                    engine.probe(source, limits),
                    transformation,
                    OutputRequest.of(ImageFormat.PNG),
                    limits),
            Deadline.in(TIME));
    if (image.width() != 4 || image.height() != 4) {
      throw new IllegalStateException("made a picture of another size");
    }
  }
}
