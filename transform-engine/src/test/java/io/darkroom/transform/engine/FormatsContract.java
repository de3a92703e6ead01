package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.media.FormatSniffer;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files of every format the engine writes, and what it says of those it does not.
public interface FormatsContract extends EngineUnderTest {

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  default void writesWhatItReadsBack(ImageFormat format) {
    assumeTrue(engine().canWrite(format), () -> engine().name() + " does not write " + format);
    var picture = Painting.gradient(160, 120);

    var file = engine().run(plan(format, 160, 120), picture.png(), LIMITS);

    assertThat(file.format()).isEqualTo(format);
    assertThat(FormatSniffer.findFormat(file.bytes())).contains(format);
    assertThat(decode(file.bytes()).meanDistanceTo(picture)).isLessThan(6);
    var facts = engine().probe(new ImageSource.OfBytes(file.bytes()), LIMITS);
    assertThat(facts.alpha()).isFalse();
    assertThat(facts.pages()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  default void keepsTransparencyOrLaysItOnWhite(ImageFormat format) {
    assumeTrue(engine().canWrite(format), () -> engine().name() + " does not write " + format);

    var file = engine().run(plan(format, 96, 96), Painting.island(96, 96).png(), LIMITS);

    var result = decode(file.bytes());
    assertThat(Painting.distance(result.at(48, 48), rgb(0, 200, 0))).isLessThan(12);
    if (format.hasAlpha()) {
      assertThat(result.at(2, 2) >>> 24).isZero();
    } else {
      assertThat(Painting.distance(result.at(2, 2), rgb(255, 255, 255))).isLessThan(6);
    }
  }

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  default void refusesFormatsItDoesNotWrite(ImageFormat format) {
    assumeTrue(!engine().canWrite(format), () -> engine().name() + " writes " + format);

    var problem =
        problemOf(
            Problem.Unsupported.class,
            () -> engine().run(plan(format, 8, 8), Painting.noise(8, 8).png(), LIMITS));

    assertThat(problem.feature()).contains(format.extension());
  }

  @ParameterizedTest
  @EnumSource(
      value = ImageFormat.class,
      names = {"JPEG", "WEBP", "AVIF"})
  default void growsWithQuality(ImageFormat format) {
    assumeTrue(engine().canWrite(format), () -> engine().name() + " does not write " + format);
    var picture = Painting.of(128, 128, (x, y) -> rgb((x * y) & 0xff, (x * 3 + y) & 0xff, y));

    int last = 0;
    for (int quality : new int[] {1, 20, 50, 80, 95, 100}) {
      var plan = new Plan(Load.FIRST_PAGE, List.of(), new Save(format, quality), 128, 128);
      int bytes = engine().run(plan, picture.png(), LIMITS).bytes().length;
      assertThat(bytes).as("bytes at quality %d", quality).isGreaterThan(last);
      last = bytes;
    }
  }

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  default void givesTheSameBytesAgain(ImageFormat format) {
    assumeTrue(engine().canWrite(format), () -> engine().name() + " does not write " + format);
    var source = Painting.gradient(300, 200).png();
    var plan = plan(format, 150, 100, new Op.Resize(150, 100), new Op.ToSrgb());

    var once = engine().run(plan, source, LIMITS);
    var again = engine().run(plan, source, LIMITS);

    assertThat(again.bytes()).isEqualTo(once.bytes());
  }

  @Test
  default void readsFilesAsItReadsBytes(@TempDir Path folder) throws IOException {
    var bytes = Painting.gradient(90, 70).encoded("png");
    var file = Files.write(folder.resolve("called a picture.jpg"), bytes);
    var plan = plan(ImageFormat.PNG, 45, 35, new Op.Resize(45, 35));

    var ofFile = new ImageSource.OfFile(file);
    assertThat(engine().probe(ofFile, LIMITS).format()).isEqualTo(ImageFormat.PNG);
    assertThat(engine().run(plan, ofFile, LIMITS).bytes())
        .isEqualTo(engine().run(plan, new ImageSource.OfBytes(bytes), LIMITS).bytes());
  }

  @Test
  default void keepsAllFramesOfAnAnimation() {
    var frames =
        List.of(
            Painting.of(60, 40, (_, _) -> rgb(255, 0, 0)),
            Painting.of(60, 40, (x, _) -> x < 30 ? rgb(0, 255, 0) : rgb(0, 0, 255)),
            Painting.of(60, 40, (_, y) -> y < 20 ? rgb(0, 0, 0) : rgb(255, 255, 255)));
    var source = new ImageSource.OfBytes(Painting.gif(frames, 70));
    var ops =
        List.of(
            new Op.MirrorHorizontally(), new Op.Resize(30, 20), new Op.ExtractArea(5, 0, 20, 20));
    var facts = engine().probe(source, LIMITS);
    assertThat(facts.pages()).isEqualTo(3);
    assertThat(facts.animated()).isTrue();

    var plan = new Plan(Load.frames(3), List.copyOf(ops), new Save(ImageFormat.GIF, 80), 20, 20);
    var result = engine().run(plan, source, LIMITS);

    assertThat(result.pages()).isEqualTo(3);
    assertThat(result.height()).isEqualTo(20);
    var again = new ImageSource.OfBytes(result.bytes());
    assertThat(engine().probe(again, LIMITS).pages()).isEqualTo(3);
    assertThat(frame(again, 0).at(1, 1)).isEqualTo(rgb(255, 0, 0));
    assertThat(frame(again, 1).at(1, 10)).isEqualTo(rgb(0, 0, 255));
    assertThat(frame(again, 1).at(18, 10)).isEqualTo(rgb(0, 255, 0));
    assertThat(frame(again, 2).at(10, 1)).isEqualTo(rgb(0, 0, 0));
    assertThat(frame(again, 2).at(10, 18)).isEqualTo(rgb(255, 255, 255));
  }

  @Test
  default void writesAnAnimatedPng() {
    var frames =
        List.of(
            Painting.of(20, 20, (_, _) -> rgb(255, 0, 0)),
            Painting.of(20, 20, (x, _) -> x < 10 ? rgb(0, 255, 0) : rgb(0, 0, 255)));
    var source = new ImageSource.OfBytes(Painting.gif(frames, 70));
    var plan =
        new Plan(
            Load.frames(2),
            List.of(new Op.MirrorHorizontally()),
            new Save(ImageFormat.PNG, 80),
            20,
            20);
    var result = engine().run(plan, source, LIMITS);
    var chunks = PngChunks.of(result.bytes());

    assertThat(result.pages()).isEqualTo(2);
    assertThat(chunks.all("acTL"))
        .singleElement()
        .satisfies(control -> {
          assertThat(control.getInt(0)).as("frames").isEqualTo(2);
          assertThat(control.getInt(4)).as("plays, as the source").isEqualTo(1);
        });
    assertThat(chunks.all("fcTL"))
        .extracting(control -> control.getShort(20) * 1000 / control.getShort(22))
        .as("milliseconds")
        .containsExactly(70, 70);
    assertThat(Painting.decode(result.bytes()).at(1, 1)).isEqualTo(rgb(255, 0, 0));
    var second = Painting.decode(chunks.secondFrame());
    assertThat(second.at(1, 10)).isEqualTo(rgb(0, 0, 255));
    assertThat(second.at(18, 10)).isEqualTo(rgb(0, 255, 0));
  }

  private Painting frame(ImageSource source, int page) {
    var plan = new Plan(new Load(page, 1, 1), List.of(), new Save(ImageFormat.PNG, 80), 20, 20);
    return Painting.decode(engine().run(plan, source, LIMITS).bytes());
  }
}
