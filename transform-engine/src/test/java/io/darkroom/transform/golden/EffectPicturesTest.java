package io.darkroom.transform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.EngineConfig;
import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.LayerSources;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.effect.EffectCatalog;
import io.darkroom.transform.effect.EffectDefinition;
import io.darkroom.transform.effect.UnavailableEffect;
import io.darkroom.transform.effect.VideoEffect;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Effects on drawn pictures, against results that were looked at once and kept. Run with
/// `-Ddarkroom.write-golden=true` to make the ones that are missing; those that are there are never
/// written over. A case that fails leaves found, expected and difference in `target/golden`.
@TestInstance(Lifecycle.PER_CLASS)
final class EffectPicturesTest {
  /// How far the engine without libvips may be off in the mean, of 255.
  private static final double PORTABLE_TOLERANCE = 1;

  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);
  private final TransformEngine chosen =
      TransformEngine.open(ImageEngines.open(EngineConfig.defaults()).engine(), TextLimits.DEFAULT);

  static Stream<GoldenCase> cases() {
    return GoldenCase.effects().stream();
  }

  static Stream<String> effects() {
    return EffectCatalog.definitions().stream()
        .filter(each -> !UnavailableEffect.DEFINITIONS.contains(each))
        .filter(each -> !VideoEffect.DEFINITIONS.contains(each))
        .map(EffectDefinition::name);
  }

  @AfterAll
  void closeEngines() {
    chosen.close();
    portable.close();
  }

  @ParameterizedTest
  @MethodSource("effects")
  void areShownForEveryEffect(String name) {
    assertThat(GoldenCase.effects()).as("cases of e_" + name).anyMatch(each -> each.shows(name));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lookAsTheyDid(GoldenCase golden) throws IOException {
    var result = run(chosen, golden);
    assertThat(promise(result)).isEqualTo(golden.promise());

    var found = painted(result);
    var expected = GoldenPictures.keptOrMade(golden.fileName(), found);
    int distance = found.shownDistanceTo(expected);
    if (distance > golden.tolerance()) {
      var shown = GoldenPictures.show(golden.fileName(), found, expected);
      throw new AssertionError("off by %d: %s".formatted(distance, shown));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lookAlikeWithoutLibvips(GoldenCase golden) throws IOException {
    var result = run(portable, golden);
    assertThat(promise(result)).isEqualTo(golden.promise());

    var found = painted(result);
    var expected = GoldenPictures.kept(golden.fileName());
    double distance = found.meanDistanceTo(expected);
    if (distance > PORTABLE_TOLERANCE) {
      var shown = GoldenPictures.show("portable+" + golden.fileName(), found, expected);
      throw new AssertionError("off by %s in the mean: %s".formatted(distance, shown));
    }
  }

  private static EncodedImage run(TransformEngine engine, GoldenCase golden) {
    var source = golden.source().file();
    var image = engine.probe(source, TalkingEngine.LIMITS);
    return engine.transform(
        source,
        golden.source().facts(image),
        engine.read(golden.text()),
        OutputRequest.STORED,
        layers(engine),
        TalkingEngine.LIMITS);
  }

  private static LayerSources layers(TransformEngine engine) {
    var source = GoldenSource.FIGURE.file();
    var facts = GoldenSource.FIGURE.facts(engine.probe(source, TalkingEngine.LIMITS));
    return new LayerSources(
        Map.of(LayerIdentity.ofText("figure"), new LayerSources.Found(source, facts)));
  }

  private String promise(EncodedImage result) {
    boolean isClip = result.format() == ImageFormat.GIF;
    var whole = painted(result);
    return "%dx%d %s%s"
        .formatted(
            result.width(),
            result.height(),
            whole.isOpaque() ? "opaque" : "see-through",
            isClip ? ", %d frames, %d plays".formatted(result.pages(), plays(result)) : "");
  }

  /// From Netscape's extension of a GIF: repetitions after the first play, 0 for ever.
  private static int plays(EncodedImage clip) {
    var bytes = clip.bytes();
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("NETSCAPE2.0");
    if (at < 0) {
      return 1;
    }
    int repetitions = (bytes[at + 13] & 0xff) | (bytes[at + 14] & 0xff) << 8;
    return repetitions == 0 ? 0 : repetitions + 1;
  }

  /// The picture; of an animation, its frames one below the other.
  private Painting painted(EncodedImage result) {
    if (result.pages() == 1) {
      return Painting.decode(result.bytes());
    }
    var source = new ImageSource.OfBytes(result.bytes());
    var facts = portable.probe(source, TalkingEngine.LIMITS);
    var frames =
        IntStream.rangeClosed(1, result.pages())
            .mapToObj(page ->
                portable.transform(
                    source,
                    facts,
                    portable.read("f_png,pg_" + page),
                    OutputRequest.STORED,
                    TalkingEngine.LIMITS))
            .map(frame -> Painting.decode(frame.bytes()))
            .toList();
    return stacked(frames);
  }

  private static Painting stacked(List<Painting> frames) {
    int height = frames.getFirst().height();
    return Painting.of(
        frames.getFirst().width(),
        height * frames.size(),
        (x, y) -> frames.get(y / height).at(x, y % height));
  }
}
