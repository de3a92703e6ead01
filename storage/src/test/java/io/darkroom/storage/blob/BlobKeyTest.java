package io.darkroom.storage.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlobKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "demo/o/3f9a/1732459800", "A-b_c.d/E0", ".hidden", "...", "a/..b/c"})
  void acceptsPathElementsOfAllowedCharacters(String text) {
    assertThat(new BlobKey(text).value()).isEqualTo(text);
    assertThat(BlobKey.isValid(text)).isTrue();
  }

  @Test
  void acceptsTheLongestKeyAndTheLongestElement() {
    String element = "e".repeat(BlobKey.MAX_ELEMENT_LENGTH);
    String key = element + "/" + element + "/" + "k".repeat(BlobKey.MAX_LENGTH - 402);

    assertThat(new BlobKey(key).value()).hasSize(BlobKey.MAX_LENGTH);
  }

  @ParameterizedTest
  @MethodSource("badKeys")
  void refusesEverythingElse(String text, String expected) {
    StorageProblem problem = Blobs.problemOf(() -> Blobs.key(text));

    assertThat(problem).isEqualTo(new StorageProblem.BadKey(text, expected));
    assertThat(problem.publicMessage()).isEqualTo("Invalid storage key");
    assertThat(BlobKey.isValid(text)).isFalse();
  }

  static Stream<Arguments> badKeys() {
    String length = "1 to 512 characters";
    String element = "path elements of 1 to 200 characters";
    String characters = "letters, digits, '-', '_', '.' and '/'";
    String dots = "path elements other than '.' and '..'";
    return Stream.of(
        Arguments.of(named("empty", ""), length),
        Arguments.of(named("one character too long", "a/".repeat(256) + "a"), length),
        Arguments.of(named("element too long", "a/" + "e".repeat(201)), element),
        Arguments.of(named("only a slash", "/"), element),
        Arguments.of(named("leading slash", "/a"), element),
        Arguments.of(named("trailing slash", "a/"), element),
        Arguments.of(named("empty element", "a//b"), element),
        Arguments.of(named("dot", "."), dots),
        Arguments.of(named("dot inside", "a/./b"), dots),
        Arguments.of(named("parent", "a/../b"), dots),
        Arguments.of(named("parent at the end", "a/.."), dots),
        Arguments.of(named("backslash", "a\\..\\b"), characters),
        Arguments.of(named("space", "a b"), characters),
        Arguments.of(named("percent", "a%2fb"), characters),
        Arguments.of(named("mark of the folder store", "a@"), characters),
        Arguments.of(named("bucket of the folder store", "a/b/+ab"), characters),
        Arguments.of(named("control character", "a\u0000b"), characters),
        Arguments.of(named("letter outside ASCII", "caf\u00e9"), characters));
  }

  @Test
  void startsBelowAPrefixAfterASlash() {
    assertThat(BlobKey.startBelow("")).isEmpty();
    assertThat(BlobKey.startBelow("a/b")).isEqualTo("a/b/");
    assertThat(BlobKey.startBelow("a/b/")).isEqualTo("a/b/");
    assertThat(Blobs.problemOf(() -> assertThat(BlobKey.startBelow("a//")).isNull()))
        .isInstanceOf(StorageProblem.BadKey.class);
  }

  @Test
  void sortsASlashBetweenADotAndADigit() {
    assertThat(Stream.of("a0", "a/b", "a.b", "a-b", "a", "A").map(BlobKey::new).sorted())
        .extracting(BlobKey::value)
        .containsExactly("A", "a", "a-b", "a.b", "a/b", "a0");
  }

  @Test
  void isNamedByItsLastElement() {
    assertThat(new BlobKey("a/b/c.jpg").name()).isEqualTo("c.jpg");
    assertThat(new BlobKey("a").name()).isEqualTo("a");
  }
}
