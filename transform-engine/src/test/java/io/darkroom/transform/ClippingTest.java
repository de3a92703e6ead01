package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clipping paths that are stored with pictures of 80 by 40 pixels, half of them in red: *left* is
/// a square from (8,8) to (32,32), *ring* one of 24 pixels at (48,8) with a hole of 8 walked the
/// same way around, and *left* is the main one.
@TestInstance(Lifecycle.PER_CLASS)
final class ClippingTest {
  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);
  private final TransformEngine chosen =
      TransformEngine.open(ImageEngines.open(EngineConfig.defaults()).engine(), TextLimits.DEFAULT);

  @AfterAll
  void closeEngines() {
    chosen.close();
    portable.close();
  }

  @ParameterizedTest(name = "{0} at {1},{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fl_clip | 20 | 20 | 255
          fl_clip | 60 | 11 | 0
          fl_clip | 4 | 4 | 0
          fl_clip,pg_1 | 20 | 20 | 255
          fl_clip,pg_2 | 20 | 20 | 0
          fl_clip,pg_2 | 60 | 20 | 255
          fl_clip_evenodd,pg_2 | 60 | 20 | 0
          fl_clip_evenodd,pg_2 | 60 | 11 | 255
          fl_clip,pg_name:ring | 60 | 11 | 255
          c_scale,w_40/fl_clip | 10 | 10 | 255
          c_scale,w_40/fl_clip | 20 | 10 | 0
          a_hflip/fl_clip | 60 | 20 | 255
          if_w_gt_10/fl_clip/if_end | 60 | 11 | 0
          """)
  void hidesWhatLiesOutside(String text, int x, int y, int alpha) {
    var found = Painting.decode(run(chosen, text, jpeg()).bytes());
    var withoutLibvips = Painting.decode(run(portable, text, jpeg()).bytes());

    assertThat(found.at(x, y) >>> 24).isEqualTo(alpha);
    assertThat(withoutLibvips.at(x, y) >>> 24).isEqualTo(alpha);
  }

  @Test
  void readsThePathsOfATiff() {
    var painted = Painting.decode(run(chosen, "fl_clip", tiff()).bytes());

    assertThat(painted.at(20, 20) >>> 24).isEqualTo(255);
    assertThat(painted.at(60, 11) >>> 24).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'c_crop,g_clipping_path_!left!', 24, 24",
    "'c_crop,g_clipping_path_!ring!,h_10,w_10', 10, 10",
    "'c_crop,g_clipping_path_!no_such!,h_10,w_10', 10, 10"
  })
  void cropToTheBoxOfAPath(String text, int width, int height) {
    var result = run(chosen, text, jpeg());

    assertThat(result.width()).isEqualTo(width);
    assertThat(result.height()).isEqualTo(height);
  }

  @ParameterizedTest(name = "{0} at {1},{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $m_ref:!mask!/e_embed_clipping_path:mask_$m/f_jpg | 20 | 20 | 255
          $m_ref:!mask!/e_embed_clipping_path:mask_$m/f_jpg | 60 | 20 | 0
          $m_ref:!mask!/e_embed_clipping_path:mask_$m/f_jpg | 20 | 4 | 0
          $m_ref:!mask!/e_embed_clipping_path:mask_$m/a_hflip/f_jpg | 60 | 20 | 255
          $m_ref:!mask!/e_embed_clipping_path:mask_$m/f_tiff | 20 | 20 | 255
          $m_ref:!mask!/e_embed_clipping_path:mask_$m/f_tiff | 60 | 20 | 0
          $m_ref:!mask!/e_embed_clipping_path:mask_$m/f_jpg,q_auto | 60 | 20 | 255
          $m_!mask!/c_crop,g_north_west,h_40,w_40/e_embed_clipping_path:mask_$m/f_jpg | 15 | 20 | 255
          """)
  void embedsTheOutlineOfAMask(String text, int x, int y, int alpha) {
    var embedded = new ImageSource.OfBytes(run(chosen, text, jpeg()).bytes());

    assertThat(Painting.decode(run(chosen, "fl_clip", embedded).bytes()).at(x, y) >>> 24)
        .isEqualTo(alpha);
  }

  @ParameterizedTest
  @CsvSource({
    "$m_ref:!mask!/e_embed_clipping_path:mask_$m/f_png, Only jpg and tiff hold a clipping path",
    "$m_ref:!other!/e_embed_clipping_path:mask_$m, Resource not found - other"
  })
  void refusesToEmbedWhatItCannot(String text, String message) {
    assertThatThrownBy(() -> run(chosen, text, jpeg()))
        .isInstanceOfSatisfying(
            TransformException.class,
            e -> assertThat(e.problem().publicMessage()).startsWith(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fl_clip,pg_3", "fl_clip,pg_name:middle"})
  void refusesAPathThatIsNotThere(String text) {
    assertThatThrownBy(() -> run(chosen, text, jpeg()))
        .isInstanceOfSatisfying(
            TransformException.class,
            e -> assertThat(e.problem().publicMessage()).startsWith("Invalid page"));
  }

  @Test
  void namesTheMaskAmongThePicturesThatAreNeeded() {
    var text = "$m_ref:!masks:one!/e_embed_clipping_path:mask_$m";

    assertThat(chosen.layers(chosen.read(text))).containsExactly(LayerIdentity.ofText("masks:one"));
  }

  @Test
  void leavesPicturesWithoutPathsAlone() {
    var plain = Painting.gradient(30, 20).png();

    assertThat(Painting.decode(run(chosen, "fl_clip", plain).bytes()).isOpaque()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 100, 200, 400})
  void takesDamagedPathsForNone(int length) {
    var cut = ByteBuffer.allocate(resources().length).put(resources(), 0, length).array();

    assertThat(run(chosen, "fl_clip", jpeg(cut)).width()).isEqualTo(80);
  }

  private static EncodedImage run(TransformEngine engine, String text, ImageSource source) {
    var facts = engine.probe(source, TalkingEngine.LIMITS);
    return engine.transform(
        source,
        AssetFacts.of(facts),
        engine.read(text),
        OutputRequest.of(ImageFormat.PNG),
        new LayerSources(Map.of(LayerIdentity.ofText("mask"), mask(engine))),
        TalkingEngine.LIMITS);
  }

  /// White in the square from (8,8) to (32,32), black around it.
  private static LayerSources.Found mask(TransformEngine engine) {
    var source =
        Painting.of(
                80,
                40,
                (x, y) -> x >= 8 && x < 32 && y >= 8 && y < 32 ? 0xffffffff : Painting.rgb(0, 0, 0))
            .png();
    return new LayerSources.Found(
        source, AssetFacts.of(engine.probe(source, TalkingEngine.LIMITS)));
  }

  private static ImageSource jpeg() {
    return jpeg(resources());
  }

  /// A JPEG whose first segment is Photoshop's.
  private static ImageSource jpeg(byte[] resources) {
    var plain = painting().encoded("jpg");
    var mark = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
    var bytes = ByteBuffer.allocate(plain.length + 4 + mark.length + resources.length);
    bytes.put(plain, 0, 2).putShort((short) 0xffed);
    bytes.putShort((short) (2 + mark.length + resources.length)).put(mark).put(resources);
    bytes.put(plain, 2, plain.length - 2);
    return new ImageSource.OfBytes(bytes.array());
  }

  /// An uncompressed TIFF of one strip.
  private static ImageSource tiff() {
    int[][] entries = {
      {256, 3, 1, 80 << 16}, {257, 3, 1, 40 << 16}, {258, 3, 1, 8 << 16}, {259, 3, 1, 1 << 16},
      {262, 3, 1, 1 << 16}, {273, 4, 1, 0}, {277, 3, 1, 1 << 16}, {278, 3, 1, 40 << 16},
      {279, 4, 1, 80 * 40}, {34377, 7, resources().length, 0}
    };
    int data = 8 + 2 + entries.length * 12 + 4;
    entries[5][3] = data;
    entries[9][3] = data + 80 * 40;
    var bytes = ByteBuffer.allocate(data + 80 * 40 + resources().length);
    bytes.putInt(0x4d4d002a).putInt(8).putShort((short) entries.length);
    for (var entry : entries) {
      bytes.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]).putInt(entry[3]);
    }
    bytes.position(data + 80 * 40);
    bytes.put(resources());
    return new ImageSource.OfBytes(bytes.array());
  }

  private static Painting painting() {
    return Painting.of(80, 40, (x, _) -> x < 40 ? Painting.rgb(200, 0, 0) : Painting.rgb(0, 0, 0));
  }

  private static byte[] resources() {
    var bytes = new ByteArrayOutputStream();
    try (var output = new DataOutputStream(bytes)) {
      resource(output, 2000, "left", path(new int[] {8, 8, 24}));
      resource(output, 2001, "ring", path(new int[] {48, 8, 24}, new int[] {56, 16, 8}));
      resource(output, 2999, "", "\4left".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void resource(DataOutputStream output, int id, String name, byte[] data)
      throws IOException {
    output.writeBytes("8BIM");
    output.writeShort(id);
    output.writeByte(name.length());
    output.writeBytes(name);
    output.write(new byte[(name.length() + 1) % 2]);
    output.writeInt(data.length);
    output.write(data);
    output.write(new byte[data.length % 2]);
  }

  /// Squares by their left and upper edge and side, clockwise.
  private static byte[] path(int[]... squares) {
    var bytes = ByteBuffer.allocate(26 * (1 + 5 * squares.length));
    bytes.putShort((short) 6).position(26);
    for (var square : squares) {
      int end = bytes.position() + 26;
      bytes.putShort((short) 0).putShort((short) 4).position(end);
      for (int corner = 0; corner < 4; corner++) {
        end += 26;
        bytes.putShort((short) 1);
        int x = square[0] + (corner == 1 || corner == 2 ? square[2] : 0);
        int y = square[1] + (corner > 1 ? square[2] : 0);
        for (int point = 0; point < 3; point++) {
          bytes.putInt((int) (((long) y << 24) / 40)).putInt((int) (((long) x << 24) / 80));
        }
        bytes.position(end);
      }
    }
    return bytes.array();
  }
}
