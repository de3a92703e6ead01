package io.darkroom.server.compose;

import io.darkroom.server.work.Deadline;
import io.darkroom.server.work.ImageWorkers;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.sheet.Sheet;
import java.util.List;

/// Works on pictures that are no assets, within the limits of the image workers. Safe for
/// concurrent use.
public final class Drawing {
  private final TransformEngine engine;
  private final ImageWorkers workers;
  private final Limits limits;

  public Drawing(TransformEngine engine, ImageWorkers workers, Limits limits) {
    this.engine = engine;
    this.workers = workers;
    this.limits = limits;
  }

  /// @throws io.darkroom.transform.error.TransformException when the text cannot be read, or the
  ///   picture not be made
  EncodedImage transform(ImageSource picture, String transformation, OutputRequest request) {
    var read = engine.read(transformation);
    var deadline = Deadline.in(limits.time());
    return workers.run(
        () -> {
          var left = limits.withTime(deadline.remaining());
          var facts = AssetFacts.of(engine.probe(picture, left));
          return engine.transform(picture, facts, read, request, left);
        },
        deadline);
  }

  /// A PNG with its size.
  EncodedImage measured(byte[] png) {
    var facts = engine.probe(new ImageSource.OfBytes(png), limits);
    return new EncodedImage(png, ImageFormat.PNG, facts.width(), facts.height(), 1);
  }

  Sheet sheet(List<EncodedImage> pictures) {
    var deadline = Deadline.in(limits.time());
    return workers.run(
        () -> engine.sheet(sources(pictures), limits.withTime(deadline.remaining())), deadline);
  }

  /// @param pictures of one size
  EncodedImage animate(List<EncodedImage> pictures, int delayMillis, ImageFormat format) {
    var deadline = Deadline.in(limits.time());
    return workers.run(
        () ->
            engine.animate(
                sources(pictures), delayMillis, format, limits.withTime(deadline.remaining())),
        deadline);
  }

  byte[] document(List<EncodedImage> pictures) {
    return workers.run(() -> engine.document(pictures), Deadline.in(limits.time()));
  }

  private static List<ImageSource> sources(List<EncodedImage> pictures) {
    return pictures.stream()
        .<ImageSource>map(picture -> new ImageSource.OfBytes(picture.bytes()))
        .toList();
  }
}
