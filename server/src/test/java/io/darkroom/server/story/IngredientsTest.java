package io.darkroom.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.SignedForm;
import io.darkroom.server.TestServer;
import io.darkroom.server.fetch.RemoteServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a derived file is made of beside its original: layers, fonts, stored facts.
final class IngredientsTest {
  private static final String FONT =
      "/io/darkroom/transform/engine/vips/ffm/native/fonts/DejaVuSerif.ttf";

  @TempDir static Path folder;
  private static RemoteServer elsewhere;
  private static TestServer server;

  @BeforeAll
  static void start() {
    elsewhere = RemoteServer.start().file("/green.png", picture(20, 20, Color.GREEN));
    var allowed = Map.of("fetch.allowed-hosts", "127.0.0.1:" + elsewhere.port());
    server = TestServer.start(folder.resolve("data"), allowed);
    upload("image", new SignedForm().field("public_id", "base"), picture(80, 60, Color.WHITE));
  }

  @AfterAll
  static void stop() {
    server.close();
    elsewhere.close();
  }

  @Test
  void showsALayerAsItIsNow() {
    upload("image", new SignedForm().field("public_id", "logo"), picture(20, 20, Color.RED));
    var before = center(get("l_logo/fl_layer_apply"));
    upload("image", new SignedForm().field("public_id", "logo"), picture(20, 20, Color.BLUE));

    assertThat(before).isEqualTo(Color.RED);
    assertThat(center(get("l_logo/fl_layer_apply"))).isEqualTo(Color.BLUE);
  }

  @Test
  void decidesConditionsByTagsAndContext() {
    var form =
        new SignedForm().field("public_id", "tagged").field("tags", "sale").field("context", "k=v");
    upload("image", form, picture(80, 60, Color.WHITE));

    assertThat(width("if_!sale!_in_tags/c_scale,w_11/if_end", "tagged")).isEqualTo(11);
    assertThat(width("if_!other!_in_tags/c_scale,w_11/if_end", "tagged")).isEqualTo(80);
    assertThat(width("if_ctx:!k!_eq_!v!/c_scale,w_12/if_end", "tagged")).isEqualTo(12);
  }

  @Test
  void cropsToStoredCoordinates() {
    var form =
        new SignedForm()
            .field("public_id", "marked")
            .field("custom_coordinates", "10,10,30,20")
            .field("face_coordinates", "1,2,15,16");
    upload("image", form, picture(80, 60, Color.WHITE));

    assertThat(width("c_crop,g_custom", "marked")).isEqualTo(30);
    assertThat(width("c_crop,g_face", "marked")).isEqualTo(15);
  }

  @Test
  void drawsTextInAFontOfTheCloud() {
    var missing = get("l_text:fonts:own.ttf_20:Hi/fl_layer_apply");
    var form = new SignedForm().field("public_id", "fonts/own.ttf").field("type", "authenticated");
    upload("raw", form, font());
    var drawn = get("l_text:fonts:own.ttf_20:Hi/fl_layer_apply");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("X-Cld-Error"))
        .hasValue("Resource not found - fonts/own.ttf");
    assertThat(drawn.statusCode()).isEqualTo(200);
    assertThat(drawn.body()).isNotEqualTo(get("l_text:Arial_20:Hi/fl_layer_apply").body());
  }

  @Test
  void fetchesALayerFromAnotherServer() {
    var host = elsewhere.address();

    assertThat(center(get("l_fetch:" + base64(host + "/green.png") + "/fl_layer_apply")))
        .isEqualTo(Color.GREEN);
    var missing = get("l_fetch:" + base64(host + "/none.png") + "/fl_layer_apply");
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.headers().firstValue("X-Cld-Error").orElse(""))
        .startsWith("Error in loading " + host + "/none.png");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void upload(String resourceType, SignedForm form, byte[] bytes) {
    var answer =
        server.send(
            form.sign().file("file", bytes).post(), "/v1_1/demo/" + resourceType + "/upload");
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
  }

  private static HttpResponse<byte[]> get(String transformation) {
    return server.get("/demo/image/upload/" + transformation + "/base.png");
  }

  private static int width(String transformation, String publicId) {
    var path = transformation.replace("!", "%21");
    return image(server.get("/demo/image/upload/" + path + "/" + publicId + ".png")).getWidth();
  }

  private static Color center(HttpResponse<byte[]> answer) {
    var image = image(answer);
    return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
  }

  private static BufferedImage image(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(answer.headers().toString()).isEqualTo(200);
    try {
      return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(answer.body())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] picture(int width, int height, Color color) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] font() {
    try (var stream = IngredientsTest.class.getResourceAsStream(FONT)) {
      return Objects.requireNonNull(stream).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
