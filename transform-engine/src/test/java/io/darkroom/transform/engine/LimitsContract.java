package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What one picture may cost.
public interface LimitsContract extends EngineUnderTest {

  @Test
  default void refusesLargeSourcesFromTheirHeader() {
    var limits = new Limits(9_999, 60_000_000, 100, 50_000_000, Duration.ofSeconds(30));
    var source = Painting.noise(100, 100).png();

    var probing = problemOf(Problem.TooManyPixels.class, () -> engine().probe(source, limits));
    var running =
        problemOf(
            Problem.TooManyPixels.class,
            () -> engine().run(plan(ImageFormat.PNG, 100, 100), source, limits));

    assertThat(probing).isEqualTo(running);
    assertThat(probing.publicMessage())
        .isEqualTo("Maximum image size is 0.01 Megapixels. Requested 0.01 Megapixels");
  }

  @Test
  default void refusesLargeResultsBeforeDecoding() {
    var limits = new Limits(120_000_000, 1_000_000, 100, 50_000_000, Duration.ofSeconds(30));

    var problem =
        problemOf(
            Problem.TooManyPixels.class,
            () ->
                engine()
                    .run(
                        plan(ImageFormat.PNG, 2000, 1000, new Op.Resize(2000, 1000)),
                        Painting.noise(20, 10).png(),
                        limits));

    assertThat(problem.publicMessage())
        .isEqualTo(
            "Maximum total number of pixels in all frames/pages is 1 Megapixels. Requested 2.0"
                + " Megapixels");
  }

  @Test
  default void refusesLargePicturesOnTheWayToSmallOnes() {
    var limits = new Limits(1_000_000, 60_000_000, 100, 50_000_000, Duration.ofSeconds(30));

    problemOf(
        Problem.TooManyPixels.class,
        () ->
            engine()
                .run(
                    plan(
                        ImageFormat.PNG,
                        10,
                        10,
                        new Op.Embed(0, 0, 3000, 3000, Rgba.WHITE),
                        new Op.Resize(10, 10)),
                    Painting.noise(20, 10).png(),
                    limits));
  }

  @Test
  default void countsFramesAndTheirPixels() {
    var frames = Collections.nCopies(6, Painting.gradient(100, 100));
    var source = new ImageSource.OfBytes(Painting.gif(frames, 100));
    var plan = new Plan(Load.frames(6), List.of(), new Save(ImageFormat.GIF, 80), 100, 100);

    var fewFrames = new Limits(120_000_000, 60_000_000, 5, 50_000_000, Duration.ofSeconds(30));
    problemOf(Problem.TooLarge.class, () -> engine().run(plan, source, fewFrames));
    var fewPixels = new Limits(120_000_000, 59_999, 100, 50_000_000, Duration.ofSeconds(30));
    problemOf(Problem.TooManyPixels.class, () -> engine().run(plan, source, fewPixels));
    var enough = new Limits(10_000, 60_000, 6, 50_000_000, Duration.ofSeconds(30));
    assertThat(engine().run(plan, source, enough).pages()).isEqualTo(6);
  }

  @Test
  default void refusesLargeFiles() {
    var limits = new Limits(120_000_000, 60_000_000, 100, 1_000, Duration.ofSeconds(30));

    var problem =
        problemOf(
            Problem.TooLarge.class,
            () ->
                engine()
                    .run(plan(ImageFormat.PNG, 100, 100), Painting.noise(100, 100).png(), limits));

    assertThat(problem.publicMessage()).isEqualTo("File size too large");
    assertThat(problem.actual()).isGreaterThan(problem.limit());
  }

  @Test
  default void refusesSidesTheFormatCannotHave() {
    problemOf(
        Problem.TooLarge.class,
        () ->
            engine()
                .run(
                    plan(ImageFormat.JPEG, 66_000, 1, new Op.Resize(66_000, 1)),
                    Painting.noise(10, 10).png(),
                    LIMITS));
  }

  @Test
  default void stopsWhenTheTimeIsOver() {
    var limits = new Limits(120_000_000, 120_000_000, 100, 500_000_000, Duration.ofMillis(60));
    var source = Painting.noise(3000, 3000).png();
    long begin = System.nanoTime();

    var problem =
        problemOf(
            Problem.TimedOut.class,
            () ->
                engine()
                    .run(
                        plan(
                            ImageFormat.PNG,
                            9000,
                            9000,
                            new Op.Rotate(33, 3000, 3000, Rgba.WHITE),
                            new Op.Resize(9000, 9000)),
                        source,
                        limits));

    assertThat(problem.limit()).isEqualTo(limits.time());
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
  }
}
