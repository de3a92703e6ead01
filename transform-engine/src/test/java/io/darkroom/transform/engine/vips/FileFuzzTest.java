package io.darkroom.transform.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.Corpus;
import io.darkroom.transform.engine.DamagedBytes;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged files through whole transformations, on both engines: each is shown or refused, none
/// takes longer than it may, and nothing is left behind. `-Ddarkroom.fuzz.files=6000` takes more of
/// them, `-Ddarkroom.fuzz.seed=2` others; `-Ddarkroom.fuzz.keep=FILE` keeps the one that is tried,
/// which is the culprit should the process die.
final class FileFuzzTest {
  private static final long SEED = Long.getLong("darkroom.fuzz.seed", 20_261_124);
  private static final int FILES = Integer.getInteger("darkroom.fuzz.files", 60);

  private static final Limits LIMITS =
      new Limits(8_000_000, 4_000_000, 60, 50_000_000, Duration.ofSeconds(10));

  /// For seeing that the time is over.
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final int TRIES = 3;

  private static final List<String> TEXTS =
      List.of(
          "c_scale,w_100/f_png",
          "c_fill,g_auto,h_80,w_120/f_jpg,q_auto",
          "c_thumb,g_north,h_60,w_60/e_blur:300/r_max/f_webp",
          "a_30,b_red/c_pad,h_200,w_300/f_gif",
          "e_trim/c_limit,h_300,w_300/f_jpg,fl_progressive",
          "c_crop,h_0.5,w_0.5/e_sepia/e_sharpen/f_avif",
          "c_limit,w_400/bo_5px_solid_red,o_50/e_pixelate:5",
          "fl_keep_iptc/c_limit,w_200");

  @Test
  void showsOrRefusesOnLibvips(@TempDir Path folder) throws IOException {
    var library = LoadedVips.library(1);

    try (var engine = LoadedVips.engine(library)) {
      showsOrRefuses(engine, folder);
    }

    LoadedVips.holdsNothing(library);
  }

  @Test
  void showsOrRefusesInJava(@TempDir Path folder) throws IOException {
    try (var engine = new PortableEngine()) {
      showsOrRefuses(engine, folder);
    }
  }

  private static void showsOrRefuses(ImageEngine engine, Path folder) throws IOException {
    var random = new Random(SEED);
    var originals = originals(engine);
    var front = TransformEngine.open(engine, TextLimits.DEFAULT);
    var file = Path.of(System.getProperty("darkroom.fuzz.keep", folder.resolve("file").toString()));
    int shown = 0;
    for (int i = 0; i < FILES; i++) {
      var damaged = DamagedBytes.of(originals.get(random.nextInt(originals.size())), random);
      Files.write(file, damaged);
      var source =
          random.nextBoolean() ? new ImageSource.OfFile(file) : new ImageSource.OfBytes(damaged);
      shown += isShown(front, source, TEXTS.get(i % TEXTS.size()), i) ? 1 : 0;
    }

    assertThat(shown).isBetween(FILES / 20, FILES * 19 / 20);
  }

  /// A file that takes too long is tried again: a pause of the machine is not the file's fault.
  private static boolean isShown(TransformEngine engine, ImageSource source, String text, int i) {
    var took = Duration.ZERO;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      long begin = System.nanoTime();
      boolean shown = isShownOnce(engine, source, text, i);
      took = Duration.ofNanos(System.nanoTime() - begin);
      if (took.compareTo(LIMITS.time().plus(GRACE)) < 0) {
        return shown;
      }
    }
    return fail("file %d, %s takes %s".formatted(i, text, took));
  }

  private static boolean isShownOnce(
      TransformEngine engine, ImageSource source, String text, int i) {
    try {
      var facts = engine.probe(source, LIMITS);
      var transformation = engine.read(text);
      var picture = engine.transform(source, facts, transformation, OutputRequest.STORED, LIMITS);
      assertThat(picture.bytes()).isNotEmpty();
      return true;
    } catch (TransformException e) {
      if (isOurs(e.problem())) {
        throw new AssertionError("file %d, %s: %s".formatted(i, text, e.problem()), e);
      }
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError("file %d, %s".formatted(i, text), e);
    }
  }

  /// Whether a problem cannot be the file's fault.
  private static boolean isOurs(Problem problem) {
    return switch (problem) {
      case Problem.UnreadableImage _,
          Problem.TooManyPixels _,
          Problem.TooLarge _,
          Problem.Unsupported _,
          Problem.TimedOut _ ->
          false;
      case Problem.Conflict _, Problem.BadArgument _ -> false; // the text does not suit the size
      case Problem.EffectUnavailable _,
          Problem.Malformed _,
          Problem.BadAssignment _,
          Problem.UnknownName _,
          Problem.MissingResource _,
          Problem.EngineFailed _ ->
          true;
    };
  }

  /// Real pictures where they are there, and painted ones of every format that can be written.
  private static List<byte[]> originals(ImageEngine engine) throws IOException {
    var originals = new ArrayList<byte[]>();
    var painted = Painting.noise(120, 90);
    for (var format : ImageFormat.values()) {
      if (engine.canWrite(format) && engine.canRead(format)) {
        var plan = new Plan(Load.FIRST_PAGE, List.of(), new Save(format, 80), 120, 90);
        originals.add(engine.run(plan, painted.png(), LIMITS).bytes());
      }
    }
    for (var file : Corpus.files()) {
      originals.add(Files.readAllBytes(file));
    }
    return originals;
  }
}
