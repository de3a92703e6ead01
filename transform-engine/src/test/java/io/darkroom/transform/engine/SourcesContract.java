package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bitmaps, icons, pages and drawings as sources.
public interface SourcesContract extends EngineUnderTest {

  @Test
  default void drawsAPdfPageOnWhite() {
    var source = Corpus.source("sample.pdf");
    var facts = engine().probe(source, LIMITS);
    assertThat(facts.format()).isEqualTo(ImageFormat.PDF);
    int width = facts.width() / 4;
    int height = facts.height() / 4;

    var result = paint(source, width, height, new Op.Resize(width, height));

    assertThat(result.isOpaque()).isTrue();
    assertThat(result.at(1, 1)).isEqualTo(rgb(255, 255, 255));
    assertThat(Arrays.stream(result.argb()).filter(pixel -> (pixel & 0xff) < 128).count())
        .as("dark pixels")
        .isGreaterThan(50);
  }

  @ParameterizedTest(name = "page {1} of {0}")
  @CsvSource({
    "sample.pdf, 1",
    "G31D_MULTI.TIF, 1",
    "animated-loop-3.webp, 7",
    "animated-loop-3.gif, 7"
  })
  default void readsThePageThatIsAskedFor(String name, int page) {
    var source = Corpus.source(name);
    var format = SourceFormat.of(source);
    assumeTrue(engine().canRead(format), () -> engine().name() + " does not read " + format);
    var facts = engine().probe(source, LIMITS);
    assumeTrue(facts.pages() > page, () -> name + " has " + facts.pages() + " pages");

    var first = page(source, 0, facts.storedWidth(), facts.storedHeight());
    var other = page(source, page, facts.storedWidth(), facts.storedHeight());

    assertThat(other.meanDistanceTo(first)).isGreaterThan(0.5);
  }

  private Painting page(ImageSource source, int page, int width, int height) {
    var plan =
        new Plan(new Load(page, 1, 1), List.of(), new Save(ImageFormat.PNG, 80), width, height);
    return Painting.decode(engine().run(plan, source, LIMITS).bytes());
  }

  @Test
  default void readsTheLargestPictureOfAnIcon() {
    var large = Painting.island(48, 48);
    var icon = icon(large.encoded("png"), Painting.noise(16, 16).encoded("png"));

    var result = paint(icon, 48, 48);

    assertThat(result.distanceTo(large)).isZero();
  }

  /// Windows writes bitmaps of four channels up to 48 pixels.
  @Test
  default void readsAnIconOfFourChannels() {
    var bitmap = header(32, 0);
    for (int y = 2; y >= 0; y--) {
      for (int x = 0; x < 3; x++) {
        bitmap.putInt(x == 0 ? 0 : 0x80000009 + x * 0x3c0000 + y * 0x4600);
      }
    }
    bitmap.put(new byte[12]);

    var result = paint(icon(written(bitmap)), 3, 3);

    assertThat(result.at(0, 0) >>> 24).isZero();
    assertThat(result.at(2, 1)).isEqualTo((0x80 << 24) | (120 << 16) | (70 << 8) | 9);
  }

  @Test
  default void masksAnIconWithAPalette() {
    var bitmap = header(8, 2).putInt(0x00c80a14).putInt(0x000a14c8);
    bitmap.put(new byte[] {1, 1, 0, 0}).put(new byte[] {0, 0, 0, 0}).put(new byte[] {0, 0, 0, 0});
    bitmap.put(new byte[] {0, 0, 0, 0}).put(new byte[4]).put(new byte[] {(byte) 0x80, 0, 0, 0});

    var result = paint(icon(written(bitmap)), 3, 3);

    assertThat(result.at(0, 0) >>> 24).as("masked").isZero();
    assertThat(result.at(1, 0)).isEqualTo(rgb(200, 10, 20));
    assertThat(result.at(0, 2)).isEqualTo(rgb(10, 20, 200));
  }

  /// The header of a bitmap of 3 by 3 pixels and their mask.
  private static ByteBuffer header(int bitsPerPixel, int colors) {
    return ByteBuffer.allocate(200)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(40)
        .putInt(3)
        .putInt(6)
        .putShort((short) 1)
        .putShort((short) bitsPerPixel)
        .putInt(0)
        .putInt(0)
        .putLong(0)
        .putInt(colors)
        .putInt(0);
  }

  private static byte[] written(ByteBuffer buffer) {
    var bytes = new byte[buffer.position()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static ImageSource icon(byte[]... pictures) {
    int offset = 6 + 16 * pictures.length;
    int length = offset;
    for (var picture : pictures) {
      length += picture.length;
    }
    var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.length);
    int side = 48;
    for (var picture : pictures) {
      file.put((byte) side).put((byte) side).putShort((short) 0).putShort((short) 1);
      file.putShort((short) 32).putInt(picture.length).putInt(offset);
      offset += picture.length;
      side /= 3;
    }
    for (var picture : pictures) {
      file.put(picture);
    }
    return new ImageSource.OfBytes(file.array());
  }

  @Test
  default void refusesAnIconWhosePictureLiesOutside() {
    var icon = ((ImageSource.OfBytes) icon(Painting.noise(48, 48).encoded("png"))).bytes();

    problemOf(
        Problem.UnreadableImage.class,
        () ->
            engine().probe(new ImageSource.OfBytes(Arrays.copyOf(icon, icon.length - 9)), LIMITS));
  }

  @Test
  default void refusesAPdfCutShort() {
    var pdf = Corpus.bytes("sample.pdf");
    var start = new ImageSource.OfBytes(Arrays.copyOf(pdf, 300));

    problemOf(Problem.UnreadableImage.class, () -> engine().probe(start, LIMITS));
  }

  /// An edge between two pixels stays one when it is drawn four times as large.
  @Test
  default void drawsVectorsSharpAtALargerSize() {
    assumeTrue(engine().canRead(ImageFormat.SVG), () -> engine().name() + " does not read SVG");
    var svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>"
            + "<rect width='5' height='10' fill='#c80a14'/></svg>";
    var load = new Load(0, 1, 1, 4);
    var plan = new Plan(load, List.of(), new Save(ImageFormat.PNG, 80), 40, 40);

    var file =
        engine().run(plan, new ImageSource.OfBytes(svg.getBytes(StandardCharsets.UTF_8)), LIMITS);

    var result = Painting.decode(file.bytes());
    assertThat(result.at(19, 20)).isEqualTo(rgb(200, 10, 20));
    assertThat(result.at(20, 20) >>> 24).isZero();
  }

  @Test
  default void stopsDrawingAPdfPageInTime() {
    var source = Corpus.source("sample.pdf");
    var plan = new Plan(Load.FIRST_PAGE, List.of(), new Save(ImageFormat.PNG, 80), 1275, 1650);

    problemOf(
        Problem.TimedOut.class,
        () -> engine().run(plan, source, LIMITS.withTime(Duration.ofNanos(1))));
  }

  @Test
  default void drawsAPdfPageTwiceAsLarge() {
    var source = Corpus.source("sample.pdf");
    var facts = engine().probe(source, LIMITS);
    int width = facts.storedWidth() * 2;
    int height = facts.storedHeight() * 2;
    var plan =
        new Plan(new Load(0, 1, 1, 2), List.of(), new Save(ImageFormat.PNG, 80), width, height);

    var file = engine().run(plan, source, LIMITS);

    assertThat(file.width()).isEqualTo(width);
    assertThat(file.height()).isEqualTo(height);
  }

  @Test
  default void drawsAnSvgWithoutWhatIsOutsideIt() {
    assumeTrue(engine().canRead(ImageFormat.SVG), () -> engine().name() + " does not read SVG");

    var result = paint(Corpus.source("test.svg"), 620, 472);

    assertThat(Arrays.stream(result.argb()).filter(pixel -> pixel >>> 24 == 255).count())
        .as("opaque pixels")
        .isGreaterThan(1000);
  }
}
