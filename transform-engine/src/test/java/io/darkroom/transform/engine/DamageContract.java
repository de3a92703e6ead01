package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that are no pictures, or no whole ones: refused, never painted in part, never a crash.
public interface DamageContract extends EngineUnderTest {

  /// A file that is not to be shown.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Hostile(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> generated() {
    var noise = Painting.noise(200, 150);
    var png = noise.encoded("png");
    var jpeg = noise.encoded("jpg");
    var gif = noise.encoded("gif");
    return Stream.of(
        new Hostile("empty", new byte[0]),
        new Hostile("one byte", new byte[] {(byte) 0xff}),
        new Hostile("text", "not a picture at all".getBytes(StandardCharsets.UTF_8)),
        new Hostile("mark of a JPEG alone", Arrays.copyOf(jpeg, 3)),
        new Hostile("mark of a PNG alone", Arrays.copyOf(png, 8)),
        new Hostile("mark of a GIF alone", Arrays.copyOf(gif, 6)),
        new Hostile("PNG cut in its header", Arrays.copyOf(png, 20)),
        new Hostile("PNG cut in the middle", Arrays.copyOf(png, png.length / 2)),
        new Hostile("PNG cut near the end", Arrays.copyOf(png, png.length - 3000)),
        new Hostile("JPEG cut in its header", Arrays.copyOf(jpeg, 200)),
        new Hostile("JPEG cut in the middle", Arrays.copyOf(jpeg, jpeg.length / 2)),
        new Hostile("JPEG cut near the end", Arrays.copyOf(jpeg, jpeg.length - 3000)),
        new Hostile("GIF cut in the middle", Arrays.copyOf(gif, gif.length / 2)),
        new Hostile("GIF cut near the end", Arrays.copyOf(gif, gif.length - 300)));
  }

  @ParameterizedTest
  @MethodSource("generated")
  default void refusesWhatIsNoWholePicture(Hostile file) {
    refuses(new ImageSource.OfBytes(file.bytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated.jpg", "truncated.png", "corrupt-header.jpg"})
  default void refusesDamagedFiles(String name) {
    refuses(Corpus.source(name));
    refuses(new ImageSource.OfBytes(Corpus.bytes(name)));
  }

  private void refuses(ImageSource source) {
    var problem = problemOf(Problem.UnreadableImage.class, () -> probeAndRun(source));
    assertThat(problem.publicMessage()).isEqualTo("Invalid image file");
  }

  @Test
  default void refusesAHugePictureFromItsHeader() {
    var source = Corpus.source("65536-uint32-limit.png");

    var problem = problemOf(Problem.TooManyPixels.class, () -> engine().probe(source, LIMITS));

    assertThat(problem.actual()).isEqualTo(65_536L * 65_536L);
  }

  @Test
  default void refusesTextThatIsCalledAPicture(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("picture.jpg"), "<html>not found</html>");

    problemOf(
        Problem.UnreadableImage.class, () -> engine().probe(new ImageSource.OfFile(file), LIMITS));
  }

  @Test
  default void saysThatAMissingFileIsNotThePicturesFault(@TempDir Path folder) {
    problemOf(
        Problem.EngineFailed.class,
        () -> engine().probe(new ImageSource.OfFile(folder.resolve("none.png")), LIMITS));
  }

  /// Flips, cuts, repeats and swaps bytes of every file of the corpus.
  @Test
  default void survivesMutatedFiles() {
    var limits = new Limits(5_000_000, 5_000_000, 40, 50_000_000, Duration.ofSeconds(10));
    var random = new Random(20_261_124);
    int refused = 0;
    int shown = 0;
    for (var file : Corpus.files()) {
      if (file.toFile().length() > 400_000) {
        continue;
      }
      var original = Corpus.bytes(file.getFileName().toString());
      for (int round = 0; round < 9; round++) {
        var mutated = new ImageSource.OfBytes(DamagedBytes.of(original, random));
        try {
          assertThat(probeAndRun(mutated, limits).bytes()).isNotEmpty();
          shown++;
        } catch (TransformException e) {
          refused += isExpected(e.problem(), file) ? 1 : 0;
        }
      }
    }
    assertThat(shown + refused).isGreaterThanOrEqualTo(300);
    assertThat(refused).isPositive();
    assertThat(shown).isPositive();
  }

  private static boolean isExpected(Problem problem, Path file) {
    return switch (problem) {
      case Problem.UnreadableImage _,
          Problem.TooManyPixels _,
          Problem.TooLarge _,
          Problem.Unsupported _,
          Problem.EffectUnavailable _ ->
          true;
      case Problem.Malformed _,
          Problem.BadArgument _,
          Problem.BadAssignment _,
          Problem.Conflict _,
          Problem.UnknownName _,
          Problem.TimedOut _,
          Problem.MissingResource _,
          Problem.EngineFailed _ ->
          fail(problem + " from a mutation of " + file);
    };
  }

  private EncodedImage probeAndRun(ImageSource source) {
    return probeAndRun(source, LIMITS);
  }

  private EncodedImage probeAndRun(ImageSource source, Limits limits) {
    var facts = engine().probe(source, limits);
    var ops = List.<Op>of(new Op.Orient(facts.orientation()), new Op.Resize(40, 30));
    var plan = new Plan(Load.FIRST_PAGE, ops, new Save(ImageFormat.PNG, 80), 40, 30);
    return engine().run(plan, source, limits);
  }
}
