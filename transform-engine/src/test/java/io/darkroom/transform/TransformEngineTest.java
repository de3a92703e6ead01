package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TransformEngineTest {
  private static final ImageFacts PHOTO = Pictures.still(ImageFormat.JPEG, 640, 427);
  private static final ImageFacts LOGO = Pictures.transparent(ImageFormat.PNG, 640, 427);
  private static final ImageFacts PHONE = Pictures.still(ImageFormat.HEIC, 640, 427);

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "c_scale,w_100 | c_scale,w_100",
        "w_100,c_scale | c_scale,w_100",
        "w_100,,h_5//c_fit/ | h_5,w_100/c_fit",
        "w_1,w_2 | w_2",
        "w_2,w_1 | w_1",
        "c_pad,w_3/jpg | c_pad,w_3",
      })
  void writesTextsThatSayTheSameAlike(String text, String canonical) {
    assertThat(ENGINE.canonical(ENGINE.read(text))).isEqualTo(canonical);
  }

  @Test
  void answersStoredBytesOnlyWhenNothingIsAsked() {
    assertThat(isUnchanged("", PHOTO, OutputRequest.STORED)).isTrue();
    assertThat(isUnchanged("", PHOTO, OutputRequest.of(ImageFormat.JPEG))).isTrue();
    assertThat(isUnchanged("", PHOTO, OutputRequest.of(ImageFormat.PNG))).isFalse();
    assertThat(isUnchanged("w_100", PHOTO, OutputRequest.STORED)).isFalse();
    assertThat(isUnchanged("q_80", PHOTO, OutputRequest.STORED)).isFalse();
  }

  @Test
  void answersStoredBytesOfFormatsThatItCannotWrite() {
    assertThat(isUnchanged("", PHONE, OutputRequest.STORED)).isTrue();
    assertThat(isUnchanged("", PHONE, OutputRequest.of(ImageFormat.HEIC))).isTrue();
  }

  @Test
  void prefersFormatParameterToExtensionToStoredFormat() {
    assertThat(format("w_1", PHOTO, OutputRequest.STORED)).isEqualTo(ImageFormat.JPEG);
    assertThat(format("w_1", PHOTO, OutputRequest.of(ImageFormat.PNG))).isEqualTo(ImageFormat.PNG);
    assertThat(format("w_1,f_webp", PHOTO, OutputRequest.of(ImageFormat.PNG)))
        .isEqualTo(ImageFormat.WEBP);
  }

  @Test
  void replacesStoredFormatsThatItCannotWrite() {
    assertThat(format("w_1", PHONE, OutputRequest.STORED)).isEqualTo(ImageFormat.JPEG);
    assertThat(format("w_1", Pictures.transparent(ImageFormat.HEIC, 9, 9), OutputRequest.STORED))
        .isEqualTo(ImageFormat.PNG);
  }

  @Test
  void refusesFormatsByNameThatItCannotWrite() {
    assertThatThrownBy(() -> format("f_heic", PHOTO, OutputRequest.STORED))
        .isInstanceOf(TransformException.class);
    assertThatThrownBy(() -> format("w_1", PHOTO, OutputRequest.of(ImageFormat.HEIC)))
        .isInstanceOf(TransformException.class);
  }

  @Test
  void takesTheNegotiatedFormatWhenTheChoiceIsOpen() {
    var webp = OutputRequest.STORED.withNegotiated(ImageFormat.WEBP);

    assertThat(format("f_auto", PHOTO, webp)).isEqualTo(ImageFormat.WEBP);
    assertThat(format("f_auto", PHOTO, OutputRequest.STORED)).isEqualTo(ImageFormat.JPEG);
    assertThat(format("f_auto", LOGO, OutputRequest.STORED)).isEqualTo(ImageFormat.PNG);
    assertThat(format("f_png", PHOTO, webp)).isEqualTo(ImageFormat.PNG);
  }

  private static boolean isUnchanged(String text, ImageFacts facts, OutputRequest request) {
    return ENGINE.isUnchanged(ENGINE.read(text), facts, request);
  }

  private static ImageFormat format(String text, ImageFacts facts, OutputRequest request) {
    return ENGINE.outputFormat(ENGINE.read(text), facts, request);
  }
}
