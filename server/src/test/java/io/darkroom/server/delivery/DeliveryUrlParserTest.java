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
  private final DeliveryUrlParser parser =
      new DeliveryUrlParser(
          new Clouds(Map.of(new CloudName("demo"), List.of(new ApiKey("1", Secret.of("s"))))),
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
    var url = parser.parse(path);

    assertThat(url.signature()).isEqualTo(signature);
    assertThat(url.transformation()).isEqualTo(transformation);
    assertThat(url.version()).isEqualTo(version);
    assertThat(url.asset()).isEqualTo(asset);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/, cloud_name  not found",
    "/nosuch/image/upload/a.jpg, cloud_name nosuch not found",
    "/demo, 'Resource not found - '",
    "/demo/pictures/upload/a.jpg, Resource not found - pictures",
    "/demo/image/sideways/a.jpg, Resource not found - sideways",
    "/demo/image/upload, Resource not found",
  })
  void refusesWhatIsNoAddress(String path, String message) {
    assertThatThrownBy(() -> parser.parse(path))
        .isInstanceOf(ApiException.class)
        .hasMessage(message == null ? "" : message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/demo/image/upload/%ff%fe.jpg"})
  void refusesWhatIsNotUtf8(String path) {
    var url = parser.parse(path);

    assertThatThrownBy(url::asset)
        .isInstanceOf(ApiException.class)
        .hasMessage("The URL is not valid UTF-8");
  }
}
