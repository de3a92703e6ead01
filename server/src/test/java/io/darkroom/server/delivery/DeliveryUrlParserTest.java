package io.darkroom.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.config.Secret;
import io.darkroom.server.auth.ApiKey;
import io.darkroom.server.auth.Clouds;
import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.transform.syntax.ComponentParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeliveryUrlParserTest {
  private static final Clouds CLOUDS =
      new Clouds(
          Map.of(
              new CloudName("demo"), List.of(new ApiKey("1", Secret.of("s"))),
              new CloudName("other"), List.of(new ApiKey("2", Secret.of("t")))));

  private final DeliveryUrlParser parser =
      new DeliveryUrlParser(
          new CloudHosts(CLOUDS, List.of("media.example.com=demo"), "other"),
          ComponentParser::looksLikeComponent);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "/demo/image/upload/sample.jpg, -, '', -, sample.jpg",
        "/res/demo/image/upload/sample.jpg, -, '', -, sample.jpg",
        "/demo/image/upload/v1700000000/sample.jpg, -, '', 1700000000, sample.jpg",
        "/demo/image/upload/w_100/v1/a/b.jpg, -, w_100, 1, a/b.jpg",
        "'/demo/image/upload/c_fill,h_200,w_300/e_sepia/sample.webp', -, 'c_fill,h_200,w_300/e_sepia', -, sample.webp",
        "/demo/image/upload/s----SjmNDA--/image.jpg, --SjmNDA, '', -, image.jpg",
        "/demo/image/private/s--2hbrSMPOjj5BJ4xV7SgFbRDevFaQNUFf--/w_10/v2/x, 2hbrSMPOjj5BJ4xV7SgFbRDevFaQNUFf, w_10, 2, x",
        "/demo/image/upload//w_100//sample.jpg, -, w_100, -, sample.jpg",
        "/demo/image/upload/folder/w_100/sample.jpg, -, '', -, folder/w_100/sample.jpg",
        "/demo/image/upload/w_100, -, '', -, w_100",
        "/demo/image/upload/v2, -, '', -, v2",
        "/demo/image/upload/anything/v3/sample.jpg, -, anything, 3, sample.jpg",
        "/demo/image/upload/ab_cd/sample.jpg, -, '', -, ab_cd/sample.jpg",
        "/demo/image/upload/w_abc/sample.jpg, -, w_abc, -, sample.jpg",
        "/demo/raw/upload/v1/docs/a%20b.pdf, -, '', 1, docs/a b.pdf",
        "/demo/image/upload/l_text:Arial_20:a%252Fb/x, -, l_text:Arial_20:a%2Fb, -, x",
      })
  void takesAddressesApart(
      String path, String signature, String transformation, String version, String asset) {
    var url = parser.parse("localhost:8080", path, "");

    assertThat(url.signature()).isEqualTo(signature);
    assertThat(url.transformation()).isEqualTo(transformation);
    assertThat(url.version()).isEqualTo(version);
    assertThat(url.asset()).isEqualTo(asset);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/, cloud_name  not found",
    "/nosuch/image/upload/a.jpg, cloud_name nosuch not found",
    "/demo, Resource not found",
    "/demo/image/sideways/a.jpg, Resource not found - sideways",
    "/demo/image/upload, Resource not found",
  })
  void refusesWhatIsNoAddress(String path, String message) {
    assertThatThrownBy(() -> parser.parse("localhost:8080", path, ""))
        .isInstanceOf(ApiException.class)
        .hasMessage(message == null ? "" : message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/demo/image/upload/%ff%fe.jpg"})
  void refusesWhatIsNotUtf8(String path) {
    var url = parser.parse("localhost:8080", path, "");

    assertThatThrownBy(url::asset)
        .isInstanceOf(ApiException.class)
        .hasMessage("The URL is not valid UTF-8");
  }

  @ParameterizedTest(name = "{0}{1}")
  @CsvSource({
    "localhost, /demo/image/upload/a.jpg, demo image/upload a.jpg",
    "localhost, /other/image/upload/a.jpg, other image/upload a.jpg",
    "localhost, /image/upload/a.jpg, other image/upload a.jpg",
    "media.example.com, /image/upload/v1/folder/test.jpg, demo image/upload folder/test.jpg",
    "MEDIA.example.com:8080, /image/upload/a.jpg, demo image/upload a.jpg",
    "a3.media.example.com, /image/upload/a.jpg, demo image/upload a.jpg",
    "media.example.com, /demo/image/upload/a.jpg, demo image/upload a.jpg",
    "media.example.com, /demo/a.jpg, demo image/upload demo/a.jpg",
    "a1.localhost, /demo/image/upload/a.jpg, demo image/upload a.jpg",
    "demo-res.example.com, /image/upload/a.jpg, demo image/upload a.jpg",
    "demo-res-3.example.com, /image/upload/a.jpg, demo image/upload a.jpg",
    "res-3.example.com, /demo/image/upload/a.jpg, demo image/upload a.jpg",
    "nosuch-res.example.com, /demo/image/upload/a.jpg, demo image/upload a.jpg",
    "localhost, /res/demo/image/upload/a.jpg, demo image/upload a.jpg",
    "localhost, /demo/iu/a.jpg, demo image/upload a.jpg",
    "localhost, /demo/iu/c_scale%2Cw_10/v3/a/b.jpg, demo image/upload a/b.jpg",
    "localhost, /demo/image/public/a.jpg, demo image/upload a.jpg",
    "localhost, /demo/images/test/hello.jpg, demo image/upload test.jpg",
    "localhost, /demo/images/s--AAAAAAAA--/a_0/v12/test/hello.jpg, demo image/upload test.jpg",
    "localhost, /demo/images/folder/test/hello, demo image/upload folder/test",
    "localhost, /demo/private_images/test/hello.jpg, demo image/private test.jpg",
    "localhost, /demo/authenticated_images/test/hello.jpg, demo image/authenticated test.jpg",
    "localhost, /demo/videos/test/hello.mp4, demo video/upload test.mp4",
    "localhost, /demo/files/test/hello.zip, demo raw/upload test.zip",
    "localhost, /demo/files/test.zip/hello.zip, demo raw/upload test.zip",
    "localhost, /demo/files/test.zip/hello, demo raw/upload test.zip",
    "localhost, /demo/sample.jpg, demo image/upload sample.jpg",
    "localhost, /demo/v12/sample.jpg, demo image/upload sample.jpg",
    "localhost, /demo/w_10/sample.jpg, demo image/upload sample.jpg",
    "localhost, /demo/pictures/upload/a.jpg, demo image/upload pictures/upload/a.jpg",
    "localhost, /demo/image/fetch/w_100/https://example.com/v2/a//b.jpg, demo image/fetch https://example.com/v2/a//b.jpg",
    "localhost, /demo/image/fetch/v12/https://example.com/a.jpg, demo image/fetch https://example.com/a.jpg",
    "localhost, /demo/image/fetch/https%3A%2F%2Fexample.com%2Fa.jpg, demo image/fetch https://example.com/a.jpg",
    "localhost, /demo/image/youtube/abc.jpg, demo image/youtube abc.jpg"
  })
  void knowsEveryFormOfAddress(String host, String path, String expected) {
    var url = parser.parse(host, path, "");

    assertThat(
            "%s %s/%s %s"
                .formatted(
                    url.cloud().value(),
                    url.resourceType().wireName(),
                    url.type().wireName(),
                    url.asset()))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}?{1}")
  @CsvSource({
    "https://example.com/a.jpg, '', https://example.com/a.jpg",
    "https:/example.com/a.jpg, '', https://example.com/a.jpg",
    "http%3A%2F%2Fexample.com%2Fa%3Fb%3Dc, '', http://example.com/a?b=c",
    "https://example.com/a.jpg, _a=BAM&size=2&__cld_token__=x~y, https://example.com/a.jpg?size=2",
    "https://example.com/a.jpg, _a=BAM, https://example.com/a.jpg",
    "https://example.com/a.jpg, b=1&c=%20, https://example.com/a.jpg?b=1&c=%20"
  })
  void readsTheAddressesOfRemoteFiles(String asset, String query, String expected) {
    assertThat(parser.parse("", "/demo/image/fetch/" + asset, query).remoteAddress())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "/demo/sample/readable-name.jpg, sample.jpg",
        "/demo/a/b/c, a/b",
        "/demo/sample.jpg, -",
        "/demo/image/upload/a/b.jpg, -"
      })
  void takesALastSegmentForASuffixWhereItMayBeOne(String path, String shorter) {
    assertThat(
            parser.parse("", path, "").withoutPossibleSuffix().map(DeliveryUrl::asset).orElse(null))
        .isEqualTo(shorter);
  }
}
