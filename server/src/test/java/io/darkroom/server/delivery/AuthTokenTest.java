package io.darkroom.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors are those of the delivery reference, "Auth tokens".
final class AuthTokenTest {
  private static final byte[] KEY = HexFormat.of().parseHex("00112233FF99");

  private static AuthToken token(String text) {
    return Objects.requireNonNull(AuthToken.parse(text));
  }

  private static String signed(String fields) {
    return fields + "~hmac=" + AuthToken.hmac(KEY, fields);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "00112233FF99, st=11111111~exp=11111411~url=%2fimage%2fauthenticated%2fv1486020273%2fsample.jpg, 8db0d753ee7bbb9e2eaf8698ca3797436ba4c20e31f44527e43b6a6e995cfdb3",
    "CCBB2233FF00, 'st=222222222~exp=222222322~url=%2fimage%2fauthenticated%2fc_scale,w_300%2fsample.jpg', 55cfe516530461213fe3b3606014533b1eca8ff60aeab79d1bb84c9322eebc1f",
    "00112233FF99, st=1111111111~exp=1111111411~acl=%2fimage%2f*, 1751370bcc6cfe9e03f30dd1a9722ba0f2cdca283fa3e6df3342a00a7528cc51",
    "00112233FF99, st=222222222~exp=222222522~acl=%2f*%2ft_foobar, 8e39600cc18cec339b21fe2b05fcb64b98de373355f8ce732c35710d8b10259f",
    "00112233FF99, st=222222222~exp=222225822~acl=%2fi%2fa%2f*!%2fi%2fa%2f*!%2fi%2fa%2f*, 10d9ad42d6ed66dce2386c4b564b2aa25a6ac668e5b90d070363a03c9842965f"
  })
  void signsAsClientsDo(String key, String message, String hmac) {
    assertThat(AuthToken.hmac(HexFormat.of().parseHex(key), message)).isEqualTo(hmac);
  }

  @Test
  void opensTheAddressItWasMadeFor() {
    var token =
        token(
            "st=11111111~exp=11111411~hmac=8db0d753ee7bbb9e2eaf8698ca3797436ba4c20e31f44527e43b6a6e995cfdb3");
    var path = "/image/authenticated/v1486020273/sample.jpg";
    var within = Instant.ofEpochSecond(11111200);

    assertThat(token.opens(path, "1.2.3.4", within, List.of(KEY))).isTrue();
    assertThat(token.opens(path + "x", "1.2.3.4", within, List.of(KEY))).isFalse();
    assertThat(token.opens(path, "1.2.3.4", within, List.of(new byte[] {1}))).isFalse();
    assertThat(token.opens(path, "1.2.3.4", within, List.of(new byte[] {1}, KEY))).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1} at {2} from {3}: {4}")
  @CsvSource({
    "st=100~exp=200~acl=%2fi%2f*, /i/a/b.jpg, 150, 1.1.1.1, true",
    "st=100~exp=200~acl=%2fi%2f*, /v/a/b.jpg, 150, 1.1.1.1, false",
    "st=100~exp=200~acl=%2fi%2f*, /i/a/b.jpg, 201, 1.1.1.1, false",
    "st=100~exp=200~acl=%2fi%2f*, /i/a/b.jpg, 41, 1.1.1.1, true",
    "st=100~exp=200~acl=%2fi%2f*, /i/a/b.jpg, 39, 1.1.1.1, false",
    "exp=200~acl=%2fi%2f%3f.jpg, /i/a.jpg, 150, 1.1.1.1, true",
    "exp=200~acl=%2fi%2f%3f.jpg, /i/ab.jpg, 150, 1.1.1.1, false",
    "exp=200~acl=%2fx%2f*!%2fi%2f*, /i/a.jpg, 150, 1.1.1.1, true",
    "ip=1.1.1.1~exp=200~acl=*, /i/a.jpg, 150, 1.1.1.1, true",
    "ip=1.1.1.1~exp=200~acl=*, /i/a.jpg, 150, 2.2.2.2, false",
    "acl=*, /i/a.jpg, 150, 1.1.1.1, false",
    "exp=never~acl=*, /i/a.jpg, 150, 1.1.1.1, false"
  })
  void opensWhatItsFieldsSay(
      String fields, String path, long now, String client, boolean expected) {
    var opens = token(signed(fields)).opens(path, client, Instant.ofEpochSecond(now), List.of(KEY));

    assertThat(opens).isEqualTo(expected);
  }

  @ParameterizedTest(name = "token ''{0}''")
  @CsvSource({"''", "hello", "~hmac=00", "exp=200"})
  void isNotMadeOfOtherText(String text) {
    var token = AuthToken.parse(text);

    assertThat(token == null || !token.opens("/a", "", Instant.EPOCH, List.of(KEY))).isTrue();
  }
}
