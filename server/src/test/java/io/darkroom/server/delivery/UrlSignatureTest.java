package io.darkroom.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.asset.CloudName;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors are those of the delivery reference, "URL signatures".
final class UrlSignatureTest {
  private static DeliveryUrl url(String signature, String components, String asset) {
    return new DeliveryUrl(
        new CloudName("demo"),
        AddressForm.UPLOADED_IMAGE,
        signature,
        components.isEmpty() ? new ArrayList<>() : Arrays.asList(components.split("/")),
        null,
        asset,
        "");
  }

  @ParameterizedTest(name = "{0} {1}/{2}")
  @CsvSource({
    "--SjmNDA, '', image.jpg, b",
    "Ai4Znfl3, 'c_crop,h_20,w_10', image.jpg, b",
    "v2fTPYTu, '', sample.jpg, b",
    "2hbrSMPO, '', sample.jpg, b",
    "2hbrSMPOjj5BJ4xV7SgFbRDevFaQNUFf, '', sample.jpg, b",
    "DrGLCwdN, '', a%20b%3Fc.jpg, b",
    "yL8oPagS, '', a%20b%3Fc.jpg, b",
    "Uqk1a-5W, 'co_red,l_text:Times_70_bold:Cool%25F0%259F%2598%258D', image.jpg, b",
    "Rnj9LvbF, 'co_red,l_text:Times_70_bold:Cool%25F0%259F%2598%258D', image.jpg, b",
    "j5Z1ILxd, 'l_text:Helvetica_50:test+text', some_public_id.jpg, AbcdEfghIjklmnopq1234567890"
  })
  void acceptsTheVectorsOfTheReference(
      String signature, String components, String asset, String secret) {
    assertThat(UrlSignature.isValid(url(signature, components, asset), secret)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "another picture, v2fTPYTu, '', image.jpg",
    "another transformation, Ai4Znfl3, 'c_crop,h_20,w_11', image.jpg",
    "another format, v2fTPYTu, '', sample.png",
    "long with SHA-1, v2fTPYTuAAAAAAAAAAAAAAAAAAAAAAAA, '', sample.jpg"
  })
  void refusesWhatDoesNotFit(String name, String signature, String components, String asset) {
    assertThat(UrlSignature.isValid(url(signature, components, asset), "b")).isFalse();
  }

  @Test
  void signsAsClientsDo() {
    assertThat(UrlSignature.sign("sample.jpg", "b")).isEqualTo("v2fTPYTu");
  }
}
