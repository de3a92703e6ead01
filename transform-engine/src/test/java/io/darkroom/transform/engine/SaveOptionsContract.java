package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.gif.GifControlDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.op.SaveOptions;
import io.darkroom.transform.op.SaveOptions.Chroma;
import io.darkroom.transform.op.SaveOptions.QualitySearch;
import io.darkroom.transform.op.SavedColors;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an encoder is told beside format and quality: honored, or refused and the test skipped.
public interface SaveOptionsContract extends EngineUnderTest {
  int SIDE = 200;

  /// [SaveOptions] one by one.
  final class Options {
    private @Nullable QualitySearch search;
    private Chroma chroma = Chroma.AUTOMATIC;
    private boolean progressive;
    private boolean palette;
    private boolean lossy;
    private SaveOptions.Metadata metadata = SaveOptions.Metadata.NONE;
    private @Nullable Integer delayMillis;
    private @Nullable Integer pixelsPerInch;
    private SavedColors colors = SavedColors.PLAIN;

    Save at(ImageFormat format, int qualityPercent) {
      return new Save(
          format,
          qualityPercent,
          new SaveOptions(
              search,
              chroma,
              progressive,
              palette,
              lossy,
              metadata,
              delayMillis,
              pixelsPerInch,
              colors));
    }

    Options search(double similarity) {
      search = new QualitySearch(similarity);
      return this;
    }

    Options chroma(Chroma asked) {
      chroma = asked;
      return this;
    }

    Options progressive() {
      progressive = true;
      return this;
    }

    Options palette() {
      palette = true;
      return this;
    }

    Options lossy() {
      lossy = true;
      return this;
    }

    Options keeping(SaveOptions.Metadata asked) {
      metadata = asked;
      return this;
    }

    Options delay(int millis) {
      delayMillis = millis;
      return this;
    }

    Options colors(SavedColors asked) {
      colors = asked;
      return this;
    }

    Options density(int asked) {
      pixelsPerInch = asked;
      return this;
    }
  }

  private byte[] saved(ImageSource source, Save save, Op... ops) {
    var facts = engine().probe(source, LIMITS);
    int width = facts.storedWidth();
    int height = facts.storedHeight();
    var load = facts.animated() ? Load.frames(facts.pages()) : Load.FIRST_PAGE;
    try {
      return engine()
          .run(new Plan(load, List.of(ops), save, width, height), source, LIMITS)
          .bytes();
    } catch (TransformException e) {
      return e.problem() instanceof Problem.Unsupported(var feature)
          ? abort(engine().name() + " refuses: " + feature)
          : rethrown(e);
    }
  }

  @Test
  default void savesInks() {
    var picture = Painting.of(60, 40, (x, _) -> rgb(90 + x, 120, 100));
    var options = new Options().colors(new SavedColors.Cmyk());
    var file = saved(picture.png(), options.at(ImageFormat.JPEG, 95));

    var jpeg = Objects.requireNonNull(metadata(file).getFirstDirectoryOfType(JpegDirectory.class));
    assertThat(jpeg.getInteger(JpegDirectory.TAG_NUMBER_OF_COMPONENTS)).isEqualTo(4);
    assertThat(metadata(file).containsDirectoryOfType(IccDirectory.class)).isTrue();
    assertThat(decode(file).distanceTo(picture)).isLessThanOrEqualTo(12);
  }

  @Test
  default void savesByAStoredProfile() {
    var picture = Painting.of(60, 40, (x, _) -> rgb(90 + x, 120, 100));
    var options = new Options().colors(new SavedColors.Profile(0));
    var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    var profile = new ImageSource.OfBytes(linear);
    var file = savedBy(profile, picture, options.at(ImageFormat.PNG, 80));

    assertThat(decode(file).distanceTo(picture)).isLessThanOrEqualTo(4);
    assertThat(Painting.decode(file).distanceTo(picture)).as("as numbers").isGreaterThan(5);
  }

  @Test
  default void refusesAProfileThatIsNone() {
    var picture = Painting.gradient(20, 20);
    var save = new Options().colors(new SavedColors.Profile(0)).at(ImageFormat.PNG, 80);

    var plan = new Plan(Load.FIRST_PAGE, List.of(), save, picture.width(), picture.height());
    var problem =
        EngineUnderTest.problemOf(
            Problem.class, () -> engine().run(plan, picture.png(), List.of(picture.png()), LIMITS));
    assertThat(problem).isInstanceOfAny(Problem.UnreadableImage.class, Problem.Unsupported.class);
  }

  @Test
  default void refusesADamagedProfile() {
    var bytes = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Arrays.fill(bytes, 128, bytes.length, (byte) 0x5a);
    var picture = Painting.gradient(20, 20);
    var save = new Options().colors(new SavedColors.Profile(0)).at(ImageFormat.PNG, 80);
    var plan = new Plan(Load.FIRST_PAGE, List.of(), save, picture.width(), picture.height());
    var problem =
        EngineUnderTest.problemOf(
            Problem.class,
            () ->
                engine().run(plan, picture.png(), List.of(new ImageSource.OfBytes(bytes)), LIMITS));

    assertThat(problem).isInstanceOfAny(Problem.UnreadableImage.class, Problem.Unsupported.class);
  }

  private byte[] savedBy(ImageSource profile, Painting picture, Save save) {
    var plan = new Plan(Load.FIRST_PAGE, List.of(), save, picture.width(), picture.height());
    try {
      return engine().run(plan, picture.png(), List.of(profile), LIMITS).bytes();
    } catch (TransformException e) {
      return e.problem() instanceof Problem.Unsupported(var feature)
          ? abort(engine().name() + " refuses: " + feature)
          : rethrown(e);
    }
  }

  @Test
  default void namesTheColorsInTheFile() {
    var picture = Painting.gradient(20, 20);
    var options = new Options().colors(new SavedColors.Srgb(true, false));
    var file = saved(picture.png(), options.at(ImageFormat.PNG, 80));
    var profile =
        Objects.requireNonNull(metadata(file).getFirstDirectoryOfType(IccDirectory.class));

    assertThat(decode(file).distanceTo(picture)).isLessThanOrEqualTo(1);
    assertThat(profile.getInteger(IccDirectory.TAG_PROFILE_BYTE_COUNT))
        .as("as small as cs_tinysrgb wants it")
        .isLessThan(527);
  }

  private static byte[] rethrown(TransformException e) {
    throw e;
  }

  private static Painting picture() {
    return Painting.of(SIDE, SIDE, (x, y) -> rgb((x * y) & 0xff, (x * 3 + y) & 0xff, y));
  }

  private static Metadata metadata(byte[] file) {
    try {
      return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ImageProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static <D extends Directory> D part(Metadata metadata, Class<D> kind) {
    return Objects.requireNonNull(metadata.getFirstDirectoryOfType(kind), kind::getSimpleName);
  }

  @ParameterizedTest
  @EnumSource(
      value = Chroma.class,
      names = {"FULL", "HALVED"})
  default void storesChromaAsAsked(Chroma chroma) {
    var file = saved(picture().png(), new Options().chroma(chroma).at(ImageFormat.JPEG, 80));

    var luma = Objects.requireNonNull(part(metadata(file), JpegDirectory.class).getComponent(0));
    int expected = chroma == Chroma.FULL ? 1 : 2;
    assertThat(luma.getHorizontalSamplingFactor()).isEqualTo(expected);
    assertThat(luma.getVerticalSamplingFactor()).isEqualTo(expected);
  }

  @Test
  default void writesProgressiveJpeg() throws Exception {
    var plain = metadata(saved(picture().png(), new Options().at(ImageFormat.JPEG, 80)));
    var passes =
        metadata(saved(picture().png(), new Options().progressive().at(ImageFormat.JPEG, 80)));

    int compression = JpegDirectory.TAG_COMPRESSION_TYPE;
    assertThat(part(plain, JpegDirectory.class).getInt(compression)).isZero();
    assertThat(part(passes, JpegDirectory.class).getInt(compression)).isEqualTo(2);
  }

  @Test
  default void writesInterlacedPng() throws Exception {
    var file = saved(picture().png(), new Options().progressive().at(ImageFormat.PNG, 80));

    var header = part(metadata(file), PngDirectory.class);
    assertThat(header.getInt(PngDirectory.TAG_INTERLACE_METHOD)).isEqualTo(1);
    assertThat(decode(file).distanceTo(picture())).isZero();
  }

  @Test
  default void writesPngWithAPalette() throws Exception {
    var whole = saved(picture().png(), new Options().at(ImageFormat.PNG, 90));

    var file = saved(picture().png(), new Options().palette().at(ImageFormat.PNG, 90));

    var header = part(metadata(file), PngDirectory.class);
    assertThat(header.getInt(PngDirectory.TAG_COLOR_TYPE)).isEqualTo(3);
    assertThat(file.length).isLessThan(whole.length);
    assertThat(decode(file).meanDistanceTo(picture())).isLessThan(30);
  }

  @Test
  default void losesDetailOfAGifWhenAllowed() {
    var frames = List.of(picture(), Painting.noise(SIDE, SIDE), picture());
    var source = new ImageSource.OfBytes(Painting.gif(frames, 100));

    var exact = saved(source, new Options().at(ImageFormat.GIF, 40));
    var lossy = saved(source, new Options().lossy().at(ImageFormat.GIF, 40));

    assertThat(lossy.length).isLessThan(exact.length);
  }

  @Test
  default void showsEveryFrameForTheDelay() throws Exception {
    var frames = List.of(picture(), Painting.noise(SIDE, SIDE));
    var source = new ImageSource.OfBytes(Painting.gif(frames, 100));

    var file = saved(source, new Options().delay(250).at(ImageFormat.GIF, 80));

    var controls = metadata(file).getDirectoriesOfType(GifControlDirectory.class);
    assertThat(controls).hasSize(2);
    for (var control : controls) {
      assertThat(control.getInt(GifControlDirectory.TAG_DELAY)).isEqualTo(25);
    }
  }

  @Test
  default void writesTheDensity() throws Exception {
    var file = saved(picture().png(), new Options().density(300).at(ImageFormat.PNG, 80));

    var density =
        metadata(file).getDirectoriesOfType(PngDirectory.class).stream()
            .filter(each -> each.containsTag(PngDirectory.TAG_PIXELS_PER_UNIT_X))
            .findFirst()
            .orElseThrow();
    assertThat(density.getInt(PngDirectory.TAG_PIXELS_PER_UNIT_X) * 0.0254)
        .isCloseTo(300, within(1.0));
  }

  @Test
  default void keepsNoMetadataUnlessAsked() {
    var file = saved(Corpus.source("Canon_40D.jpg"), new Options().at(ImageFormat.JPEG, 80));

    assertThat(metadata(file).getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = ImageFormat.class,
      names = {"JPEG", "PNG", "WEBP"})
  default void keepsAllMetadataButTheOrientation(ImageFormat format) throws Exception {
    var all = new Options().keeping(SaveOptions.Metadata.ALL).at(format, 80);
    skipUnlessWritten(format);

    var file = saved(Corpus.source("Canon_40D.jpg"), all);
    var turned = saved(Corpus.source("Landscape_6.jpg"), all);

    var exif = part(metadata(file), ExifIFD0Directory.class);
    assertThat(exif.getString(ExifIFD0Directory.TAG_MODEL)).isEqualTo("Canon EOS 40D");
    assertThat(metadata(file).getFirstDirectoryOfType(ExifSubIFDDirectory.class)).isNotNull();
    var upright = metadata(turned).getFirstDirectoryOfType(ExifIFD0Directory.class);
    assertThat(upright == null ? 1 : orientation(upright)).isEqualTo(1);
  }

  private static int orientation(ExifIFD0Directory exif) {
    var value = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return value == null ? 1 : value;
  }

  private void skipUnlessWritten(ImageFormat format) {
    if (!engine().canWrite(format)) {
      abort(engine().name() + " does not write " + format);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ImageFormat.class,
      names = {"JPEG", "PNG", "WEBP"})
  default void keepsTheCreditsAlone(ImageFormat format) {
    skipUnlessWritten(format);
    var credits = new Options().keeping(SaveOptions.Metadata.CREDITS).at(format, 80);
    var source = Corpus.source("Canon_40D.jpg");
    var before = Credits.of(source);

    var file = saved(source, credits);

    assertThat(Credits.of(new ImageSource.OfBytes(file))).isEqualTo(before);
    var exif = metadata(file).getFirstDirectoryOfType(ExifIFD0Directory.class);
    assertThat(exif == null ? null : exif.getString(ExifIFD0Directory.TAG_MODEL)).isNull();
  }

  /// A gentle slope looks the same at a low quality, noise does not.
  @ParameterizedTest
  @EnumSource(
      value = ImageFormat.class,
      names = {"JPEG", "WEBP", "AVIF"})
  default void lowersTheQualityWhileThePictureLooksTheSame(ImageFormat format) {
    skipUnlessWritten(format);
    var slope = Painting.gradient(300, 300).png();
    var noise = Painting.noise(300, 300).png();

    var eased = saved(slope, new Options().search(0.9).at(format, 80));
    var fixed = saved(slope, new Save(format, 80));
    var strict = saved(noise, new Options().search(0.9999).at(format, 80));

    assertThat(eased.length).isLessThan(fixed.length);
    var unsearched = saved(noise, new Options().at(format, 80));
    assertThat(strict).isEqualTo(unsearched);
  }

  @Test
  default void neverSavesABetterJpegThanItRead() {
    var source = Painting.noise(300, 300).png();
    var stored = new ImageSource.OfBytes(saved(source, new Save(ImageFormat.JPEG, 55)));
    assertThat(JpegQuality.findPercent(stored)).hasValue(55);

    var again = saved(stored, new Options().search(0.9999).at(ImageFormat.JPEG, 90));

    assertThat(JpegQuality.findPercent(new ImageSource.OfBytes(again))).hasValue(55);
  }
}
