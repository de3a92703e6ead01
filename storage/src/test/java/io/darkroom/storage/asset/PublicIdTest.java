package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PublicIdTest {

  @ParameterizedTest
  @MethodSource
  void takes(String text) {
    assertThat(PublicId.parse(text).value()).isEqualTo(text);
  }

  static Stream<Named<String>> takes() {
    return Stream.of(
        Named.of("one character", "a"),
        Named.of("folders", "a/b/c"),
        Named.of("an extension", "tests/logo.png"),
        Named.of("dots inside an element", "a..b/.hidden/c."),
        Named.of("spaces inside", "a b/ c /d"),
        Named.of("percent and other scripts", "%20Test Image_\u50c5\u6e2c\u8a66"),
        Named.of("accents", "Plattenkreiss_\u00f1g-\u00e9"),
        Named.of("an emoji", "\ud83d\ude00"),
        Named.of("commas, colons and signs", "icons,f_jpg,w_100:a@b!(c)=d;e~f*g'h\"i|j^k[l]{m}$n"),
        Named.of("v without digits", "v/vv1/v1a/1"),
        Named.of("a version of capitals", "V1"),
        Named.of("images inside", "a/images/b"),
        Named.of("images as part of an element", "images2/b"),
        Named.of("255 characters", "a".repeat(255)),
        Named.of("255 characters of four bytes", "\ud83d\ude00".repeat(255)));
  }

  @ParameterizedTest
  @MethodSource
  void refuses(String text) {
    assertThatThrownBy(() -> PublicId.parse(text))
        .isInstanceOfSatisfying(
            AssetException.class,
            e ->
                assertThat(e.problem().publicMessage())
                    .isEqualTo("public_id (" + text + ") is invalid"));
  }

  static Stream<Named<String>> refuses() {
    return Stream.of(
        Named.of("nothing", ""),
        Named.of("256 characters", "a".repeat(256)),
        Named.of("a space before", " a"),
        Named.of("a space behind", "a "),
        Named.of("a slash before", "/a"),
        Named.of("a slash behind", "a/"),
        Named.of("an empty element", "a//b"),
        Named.of("one dot", "."),
        Named.of("an element of one dot", "a/./b"),
        Named.of("an element of two dots", "a/../b"),
        Named.of("two dots at the end", "a/.."),
        Named.of("a question mark", "a?b"),
        Named.of("an ampersand", "tests/logo&version=2"),
        Named.of("a hash", "a#b"),
        Named.of("a backslash", "a\\b"),
        Named.of("less than", "a<b"),
        Named.of("greater than", "a>b"),
        Named.of("a plus", "a+b"),
        Named.of("NUL", "a\0b"),
        Named.of("a line break", "a\nb"),
        Named.of("a tab", "a\tb"),
        Named.of("DEL", "a\u007fb"),
        Named.of("a C1 control character", "a\u0085b"),
        Named.of("the first half of a surrogate pair", "a\ud83d"),
        Named.of("the second half of a surrogate pair", "\ude00a"),
        Named.of("a version", "v1"),
        Named.of("a version before", "v1234567890/a"),
        Named.of("a version inside", "a/v007/b"),
        Named.of("images before", "images/a"),
        Named.of("videos before", "videos/a"));
  }

  @Test
  void comparesCharactersAndNotTheirSpelling() {
    var composed = PublicId.parse("caf\u00e9");
    var decomposed = PublicId.parse("cafe\u0301");

    assertThat(composed).isEqualTo(decomposed).hasSameHashCodeAs(decomposed);
    assertThat(decomposed.value()).isEqualTo("cafe\u0301");
    assertThat(decomposed.nfc()).isEqualTo("caf\u00e9");
    assertThat(composed).isNotEqualTo(PublicId.parse("cafe"));
    assertThat(PublicId.parse("A")).isNotEqualTo(PublicId.parse("a"));
  }

  @Test
  void takesAddressesOfRemoteFilesUpToTheirLimit() {
    var address = "https://example.com//a b?c=d&e#f";
    var longest = "https://example.com/" + "a".repeat(PublicId.MAX_REMOTE_BYTES - 20);

    assertThat(PublicId.remote(address).value()).isEqualTo(address);
    assertThat(PublicId.remote(longest).value()).isEqualTo(longest);
    assertThatThrownBy(() -> PublicId.remote(longest + "a")).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> PublicId.remote("https://a\r\nb")).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> PublicId.remote("")).isInstanceOf(AssetException.class);
  }

  @Test
  void takesAddressesForFetchedFilesOnly() {
    var address = PublicId.remote("https://example.com/a?b");
    var cloud = new CloudName("demo");

    new AssetIdentity(cloud, ResourceType.IMAGE, DeliveryType.FETCH, address);
    assertThatThrownBy(
            () -> new AssetIdentity(cloud, ResourceType.IMAGE, DeliveryType.UPLOAD, address))
        .isInstanceOf(AssetException.class);
  }

  @Test
  void knowsItsLastElement() {
    assertThat(PublicId.parse("a/b/c.d").lastElement()).isEqualTo("c.d");
    assertThat(PublicId.parse("a").lastElement()).isEqualTo("a");
  }
}
