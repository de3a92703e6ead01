package io.darkroom.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.http.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The vectors are those of the Upload API reference, "Worked examples".
final class RequestSignatureTest {
  private static final String SECRET = "a1B2c3D4e5F6g7H8i9J0kLmNoPq";

  private static Parameters parameters(String... namesAndValues) {
    var builder = new Parameters.Builder();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      builder.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return builder.build();
  }

  private static Parameters upload() {
    return parameters(
        "timestamp", "1760000000",
        "public_id", "demo/cat",
        "tags", "cats,animals",
        "context", "alt=A cat|caption=x\\=1",
        "eager", "c_thumb,h_80,w_80/png|c_scale,w_40",
        "file", "data:,x",
        "api_key", "123456789012345",
        "resource_type", "image",
        "cloud_name", "demo-cloud",
        "folder", "");
  }

  @Test
  void joinsSortedPairsAndLeavesOutControlFieldsAndEmptyValues() {
    assertThat(RequestSignature.stringToSign(upload()))
        .isEqualTo(
            "context=alt=A cat|caption=x\\=1&eager=c_thumb,h_80,w_80/png|c_scale,w_40"
                + "&public_id=demo/cat&tags=cats,animals&timestamp=1760000000");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "SHA-1, 4c46ec43b6412aabd162321cf7abe49cc4fa7e90",
    "SHA-256, 0e55be0cff71cdf5a41ffea953192b57f560aa9663d1d5dbbec8f2fb8b9e90b4",
    "upper case, 4C46EC43B6412AABD162321CF7ABE49CC4FA7E90"
  })
  void acceptsTheVectorsOfTheReference(String name, String signature) {
    assertThat(RequestSignature.isValid(upload(), signature, SECRET)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"1", "true"})
  void takesBooleansOfJsonInBothSpellings(String spelling) {
    var received =
        new Parameters(
            Map.of("overwrite", List.of("1"), "timestamp", List.of("5")), Set.of("overwrite"));
    var signature = SignatureAlgorithm.SHA1.hex("overwrite=" + spelling + "&timestamp=5" + SECRET);

    assertThat(RequestSignature.isValid(received, signature, SECRET)).isTrue();
  }

  @Test
  void takesOtherValuesAsTheyCameOnly() {
    var signature = SignatureAlgorithm.SHA1.hex("overwrite=true&timestamp=5" + SECRET);

    assertThat(
            RequestSignature.isValid(
                parameters("overwrite", "1", "timestamp", "5"), signature, SECRET))
        .isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "version 1, e8532ea80c6fca762512820a304a36684ff90661",
    "version 2, 5985baa9cb9eb4e0102a1215299eba6b4d18e81e"
  })
  void acceptsBothVersionsWhenAValueHoldsAnAmpersand(String name, String signature) {
    var parameters =
        parameters(
            "public_id", "demo/cat",
            "timestamp", "1760000000",
            "notification_url", "https://hooks.example/cb?a=1&b=2");

    assertThat(RequestSignature.isValid(parameters, signature, SECRET)).isTrue();
  }

  @Test
  void joinsArraysByCommas() {
    var parameters =
        parameters(
            "public_ids[]", "demo/cat",
            "public_ids[]", "demo/dog",
            "tag", "pets",
            "command", "add",
            "type", "upload",
            "timestamp", "1760000000");

    assertThat(
            RequestSignature.isValid(
                parameters, "247ba771e890f2582e1ac2ea81c09d0a4b942604", SECRET))
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "another digest, 4c46ec43b6412aabd162321cf7abe49cc4fa7e91",
    "cut short, 4c46ec43b6412aabd162321cf7abe49cc4fa7e9",
    "not hex, zzzzec43b6412aabd162321cf7abe49cc4fa7e90",
    "empty, ''"
  })
  void refusesWhatDoesNotFit(String name, String signature) {
    assertThat(RequestSignature.isValid(upload(), signature, SECRET)).isFalse();
  }

  @Test
  void refusesAnotherSecret() {
    assertThat(
            RequestSignature.isValid(
                upload(), "4c46ec43b6412aabd162321cf7abe49cc4fa7e90", SECRET + "x"))
        .isFalse();
  }
}
