package io.darkroom.transform;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

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
  public EncodedImage run(Plan plan, ImageSource source, Limits limits) {
    throw new UnsupportedOperationException("has no pictures");
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
