package io.darkroom.transform.engine.vips;

import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.Corpus;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageEngineContract;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.SourceFormat;
import io.darkroom.transform.engine.vips.ffm.VipsLibrary;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
final class VipsEngineTest implements ImageEngineContract {
  private final VipsLibrary library = LoadedVips.library(1);
  private final ImageEngine engine = LoadedVips.engine(library);

  @Override
  public ImageEngine engine() {
    return engine;
  }

  @AfterAll
  void leavesNothingBehind() {
    engine.close();
    LoadedVips.holdsNothing(library);
  }

  @ParameterizedTest
  @EnumSource(
      value = ImageFormat.class,
      names = {"JPEG", "PNG", "WEBP", "GIF"})
  void givesTheSameBytesWhateverTheThreads(ImageFormat format) {
    var source = Painting.noise(900, 700).png();
    var plan = plan(format, 640, 500, new Op.Resize(640, 500));

    var ofOne = engine.run(plan, source, LIMITS);
    byte[] ofFour;
    LoadedVips.library(4);
    try {
      ofFour = engine.run(plan, source, LIMITS).bytes();
    } finally {
      LoadedVips.library(1);
    }

    assertThat(ofFour).isEqualTo(ofOne.bytes());
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "animated-loop-3.gif, GIF, 10, 3",
    "animated-loop-3.gif, WEBP, 10, 3",
    "animated-loop-3.webp, WEBP, 10, 3",
    "animated-loop-3.webp, GIF, 10, 3",
    "dancing-banana.gif, GIF, 8, 0",
  })
  void keepsFramesDelaysAndLoopsOfAnimations(
      String name, ImageFormat format, int frames, int plays) {
    var source = new ImageSource.OfBytes(Corpus.bytes(name));
    Op[] ops = {new Op.Resize(60, 50), new Op.QuarterTurn(1), new Op.ExtractArea(5, 0, 40, 60)};
    var plan = new Plan(Load.frames(frames), List.of(ops), new Save(format, 80), 40, 60);

    var result = engine.run(plan, source, LIMITS);

    assertThat(result.pages()).isEqualTo(frames);
    assertThat(timing(result.bytes(), format)).isEqualTo(timing(Corpus.bytes(name), null));
    assertThat(timing(result.bytes(), format).plays()).isEqualTo(plays);
  }

  /// Both encoders make one frame of neighbors that look alike.
  @ParameterizedTest
  @EnumSource(
      value = ImageFormat.class,
      names = {"GIF", "WEBP"})
  void keepsTheDurationOfFramesThatLookAlike(ImageFormat format) {
    var file = Corpus.bytes("rotating-squares.gif");
    var plan =
        new Plan(Load.frames(30), List.of(new Op.Resize(60, 60)), new Save(format, 80), 60, 60);

    var result = engine.run(plan, new ImageSource.OfBytes(file), LIMITS);

    var timing = timing(result.bytes(), format);
    assertThat(timing.delaysMillis().stream().mapToInt(Integer::intValue).sum()).isEqualTo(30 * 30);
    assertThat(timing.plays()).isZero();
  }

  private record Timing(List<Integer> delaysMillis, int plays) {}

  private Timing timing(byte[] file, @Nullable ImageFormat format) {
    try (var session = library.open()) {
      var source = new ImageSource.OfBytes(file);
      var found = format == null ? SourceFormat.of(source) : format;
      var loader = VipsSource.open(session, source, found, LIMITS);
      var frames = loader.load(Load.frames(loader.facts().pages()));
      return new Timing(frames.delaysMillis(), frames.plays());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void shrinksWhileLoadingWebp(int shrink) {
    var picture = Painting.gradient(403, 317);
    var webp = engine.run(plan(ImageFormat.WEBP, 403, 317), picture.png(), LIMITS);
    var load = Load.FIRST_PAGE.withShrink(shrink);
    var save = new Save(ImageFormat.PNG, 80);
    var plan = new Plan(load, List.of(), save, 403 / shrink, 317 / shrink);

    var result = engine.run(plan, new ImageSource.OfBytes(webp.bytes()), LIMITS);

    var small = Painting.decode(result.bytes());
    assertThat(small.width()).isEqualTo(403 / shrink);
    assertThat(small.height()).isEqualTo(317 / shrink);
    int middle = small.at(small.width() / 2, small.height() / 2);
    assertThat(Painting.distance(middle, picture.at(201, 158))).isLessThanOrEqualTo(8);
  }

  /// The decoder drops a row of five of the 1005: what is left must not be stretched over it.
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void keepsPlacesWhereTheyAreWhenTheDecoderShrinks(int shrink) {
    var picture =
        Painting.of(
            1005, 807, (x, y) -> x / 24 % 2 == y / 24 % 2 ? rgb(220, 220, 220) : rgb(9, 9, 9));
    var whole = resizedFrom(picture, 1);

    var shrunk = resizedFrom(picture, shrink);

    // Stretched, they come to 7, 14 and 42.
    assertThat(shrunk.meanDistanceTo(whole)).isLessThan(5);
  }

  private Painting resizedFrom(Painting picture, int shrink) {
    var load = Load.FIRST_PAGE.withShrink(shrink);
    var save = new Save(ImageFormat.PNG, 80);
    var plan = new Plan(load, List.of(new Op.Resize(83, 67)), save, 83, 67);
    return Painting.decode(engine.run(plan, picture.jpeg(), LIMITS).bytes());
  }

  @Test
  void letsNoSvgReadFilesBesideIt(@TempDir Path folder) throws IOException {
    Files.write(
        folder.resolve("beside.png"),
        Painting.of(20, 20, (_, _) -> Painting.rgb(255, 0, 0)).encoded("png"));
    var svg =
        Files.writeString(
            folder.resolve("picture.svg"),
            """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                width="20" height="20">
              <rect width="20" height="20" fill="#00ff00"/>
              <image width="20" height="20" xlink:href="beside.png" href="beside.png"/>
            </svg>
            """);

    var result = paint(new ImageSource.OfFile(svg), 20, 20);

    assertThat(result.argb()).containsOnly(Painting.rgb(0, 255, 0));
  }

  @Test
  void worksOnManyPicturesAtOnce() throws InterruptedException {
    var source = Painting.gradient(500, 400).jpeg();
    var plan = plan(ImageFormat.JPEG, 200, 160, new Op.Resize(200, 160), new Op.QuarterTurn(2));
    var expected = engine.run(plan, source, LIMITS).bytes();
    var results = Collections.synchronizedList(new ArrayList<byte[]>());

    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 6; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int round = 0; round < 15; round++) {
                  results.add(engine.run(plan, source, LIMITS).bytes());
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }

    assertThat(results).hasSize(90).allMatch(bytes -> Arrays.equals(bytes, expected));
  }
}
