package io.darkroom.transform;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An engine that says what it can do and does none of it: whoever only plans needs no more.
public final class TalkingEngine implements ImageEngine {
  /// Generous enough for every case that is not about limits.
  public static final Limits LIMITS =
      new Limits(50_000_000, 50_000_000, 500, 50_000_000, Duration.ofSeconds(30));

  private static final Set<ImageFormat> WRITABLE =
      EnumSet.of(
          ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.AVIF, ImageFormat.GIF);

  @Override
  public String name() {
    return "talking";
  }

  @Override
  public boolean canRead(ImageFormat format) {
    return true;
  }

  @Override
  public boolean canWrite(ImageFormat format) {
    return WRITABLE.contains(format);
  }

  @Override
  public boolean canRun(Op op) {
    return true;
  }

  @Override
  public ImageFacts probe(ImageSource source, Limits limits) {
    throw new UnsupportedOperationException("has no pictures");
  }

  @Override
  public EncodedImage run(Plan plan, ImageSource source, List<ImageSource> layers, Limits limits) {
    throw new UnsupportedOperationException("has no pictures");
  }

  @Override
  public EncodedImage animate(
      List<ImageSource> pictures, int delayMillis, Save save, Limits limits) {
    throw new UnsupportedOperationException("has no pictures");
  }

  /// As if every letter were half as wide as high.
  @Override
  public Extent measure(Lettering lettering, List<ImageSource> sources) {
    int size = lettering.style().sizePixels();
    return new Extent(Math.max(1, lettering.text().length() * size / 2), size);
  }

  @Override
  public Part contents(
      Plan plan,
      double tolerance,
      @Nullable Rgba color,
      ImageSource source,
      List<ImageSource> layers,
      Limits limits) {
    throw new UnsupportedOperationException("has no pictures");
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
