package io.darkroom.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.SignedForm;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.darkroom.server.delivery.UrlSignature;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that shows little to those who prove nothing.
final class ProtectedDeliveryTest {
  private static final String TOKEN_KEY = "00112233FF99";

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        TestServer.start(
            folder.resolve("data"),
            Map.of(
                "delivery.strict-transformations", "true",
                "delivery.allowed-referrers", "shop.example",
                "delivery.blocked-formats", "png",
                "delivery.token-keys", "demo=" + TOKEN_KEY));
    upload("open", "upload");
    upload("closed", "authenticated");
    upload("half", "private");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void upload(String publicId, String type) throws IOException {
    var picture = TestPictures.jpeg(folder.resolve(publicId + ".jpg"), 60, 40);
    var form =
        new SignedForm()
            .field("public_id", publicId)
            .field("type", type)
            .sign()
            .file("a.jpg", Files.readAllBytes(picture));
    assertThat(server.send(form.post(), "/v1_1/demo/image/upload").statusCode()).isEqualTo(200);
  }

  private static String signed(String tail) {
    return "s--" + UrlSignature.sign(tail, TestServer.SECRET) + "--/" + tail;
  }

  private static String error(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("X-Cld-Error").orElse("");
  }

  private static String token(String fields) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(TOKEN_KEY), "HmacSHA256"));
      var hmac = mac.doFinal(fields.getBytes(StandardCharsets.UTF_8));
      return fields + "~hmac=" + HexFormat.of().formatHex(hmac);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static long inSeconds(long seconds) {
    return Instant.now().getEpochSecond() + seconds;
  }

  @Test
  void showsOriginalsToEverybody() {
    assertThat(server.get("/demo/image/upload/open.jpg").statusCode()).isEqualTo(200);
  }

  @Test
  void makesNothingForUnsignedAddresses() {
    var answer = server.get("/demo/image/upload/c_scale,w_10/open.jpg");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(error(answer)).isEqualTo("Transformation c_scale,w_10 is not allowed");
  }

  @Test
  void showsEverybodyWhatASignedAddressHadMade() {
    var unsigned = "/demo/image/upload/c_scale,w_20/open.jpg";
    assertThat(server.get(unsigned).statusCode()).isEqualTo(401);

    assertThat(server.get("/demo/image/upload/" + signed("c_scale,w_20/open.jpg")).statusCode())
        .isEqualTo(200);

    assertThat(server.get(unsigned).statusCode()).isEqualTo(200);
  }

  @Test
  void makesAnythingForPagesOfAllowedHosts() {
    var address = "/demo/image/upload/c_scale,w_30/open.jpg";

    assertThat(server.get(address, "Referer", "https://other.example/a").statusCode())
        .isEqualTo(401);
    assertThat(server.get(address, "Referer", "https://shop.example/a").statusCode())
        .isEqualTo(200);
  }

  @Test
  void deliversNoBlockedFormat() {
    var answer = server.get("/demo/image/upload/" + signed("open.png"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(error(answer)).isEqualTo("deny or ACL failure");
  }

  @Test
  void opensAuthenticatedAssetsByATokenInTheAddress() {
    var path = "/demo/image/authenticated/closed.jpg";
    var fields = "exp=" + inSeconds(100) + "~acl=%2fdemo%2fimage%2fauthenticated%2f*";

    assertThat(server.get(path).statusCode()).isEqualTo(401);
    var answer = server.get(path + "?__cld_token__=" + token(fields) + "&_a=BAM");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
        .matches("private, no-transform, max-age=(9[0-9]|100)");
  }

  @Test
  void opensAuthenticatedAssetsByATokenInACookie() {
    var path = "/demo/image/authenticated/closed.jpg";
    var fields = "exp=" + inSeconds(100) + "~acl=%2fdemo%2f*";

    var answer = server.get(path, "Cookie", "theme=dark; __cld_token__=" + token(fields));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void refusesTokensThatHaveEnded() {
    var fields = "exp=" + inSeconds(-10) + "~acl=*";

    var answer = server.get("/demo/image/authenticated/closed.jpg?__cld_token__=" + token(fields));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(error(answer)).isEqualTo("deny or ACL failure");
  }

  @Test
  void keepsOnlyTheOriginalOfAPrivateAssetToItself() {
    assertThat(server.get("/demo/image/private/half.jpg").statusCode()).isEqualTo(401);
    assertThat(server.get("/demo/image/private/" + signed("half.jpg")).statusCode()).isEqualTo(200);
    assertThat(server.get("/demo/image/private/nosuch.jpg").statusCode()).isEqualTo(401);
  }
}
