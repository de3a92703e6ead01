package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Descriptions of assets and facts of files: what is taken, and in which form it is kept.
final class AssetDetailsTest {
  private static final AssetDetails PLAIN = AssetDetails.named("a");

  @ParameterizedTest
  @MethodSource
  void refuses(String parameter, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            AssetException.class,
            e ->
                assertThat(e.problem())
                    .isInstanceOfSatisfying(
                        AssetProblem.InvalidValue.class,
                        invalid -> assertThat(invalid.parameter()).isEqualTo(parameter)));
  }

  static Stream<Arguments> refuses() {
    var manyTags = IntStream.rangeClosed(0, 1000).mapToObj(i -> "t" + i).toList();
    var manyPairs = new HashMap<String, String>();
    manyTags.forEach(tag -> manyPairs.put(tag, ""));
    return Stream.of(
        row("a slash in a display name", "display_name", () -> AssetDetails.named("a/b")),
        row("a long display name", "display_name", () -> AssetDetails.named("a".repeat(256))),
        row("NUL in a display name", "display_name", () -> AssetDetails.named("\0")),
        row("half a surrogate pair", "display_name", () -> AssetDetails.named("\ud83d")),
        row("a folder behind a slash", "asset_folder", () -> PLAIN.withAssetFolder("/a")),
        row("a folder before a slash", "asset_folder", () -> PLAIN.withAssetFolder("a/")),
        row("an empty folder name", "asset_folder", () -> PLAIN.withAssetFolder("a//b")),
        row("an empty tag", "tags", () -> PLAIN.withTags(List.of(""))),
        row("a long tag", "tags", () -> PLAIN.withTags(List.of("a".repeat(256)))),
        row("1001 tags", "tags", () -> PLAIN.withTags(manyTags)),
        row("NUL in a tag", "tags", () -> PLAIN.withTags(List.of("a\0"))),
        row("an empty context key", "context", () -> PLAIN.withContext(Map.of("", "b"))),
        row(
            "a long context key",
            "context",
            () -> PLAIN.withContext(Map.of("a".repeat(1025), "b"))),
        row("NUL in a context value", "context", () -> PLAIN.withContext(Map.of("a", "\0"))),
        row("1001 context pairs", "context", () -> PLAIN.withContext(manyPairs)),
        row("an empty field", "metadata", () -> PLAIN.withMetadata(Map.of("", "a"))),
        row("metadata that is a flag", "metadata", () -> PLAIN.withMetadata(Map.of("a", true))),
        row("an empty list", "metadata", () -> PLAIN.withMetadata(Map.of("a", List.of()))),
        row("a list of numbers", "metadata", () -> PLAIN.withMetadata(Map.of("a", List.of(1)))),
        row("an attribute of Java", "attributes", () -> withAttribute(Instant.EPOCH)),
        row("an attribute that is no number", "attributes", () -> withAttribute(Double.NaN)),
        row("an attribute that is null", "attributes", () -> withAttribute(nothing())),
        row("NUL in an attribute", "attributes", () -> withAttribute("\0")),
        row("attributes without end", "attributes", () -> withAttribute(nested(16))),
        row("an etag of another form", "etag", () -> FileFacts.ofRaw(1, "abc")),
        row("negative bytes", "bytes", () -> FileFacts.ofRaw(-1, SampleAssets.ETAG)));
  }

  private static Arguments row(String name, String parameter, ThrowingCallable making) {
    return Arguments.of(Named.of(name, parameter), making);
  }

  @Test
  void dropsDuplicateTagsAndKeepsTheirOrder() {
    assertThat(PLAIN.withTags(List.of("b", "a", "b")).tags()).containsExactly("b", "a");
  }

  @Test
  void doesNotChangeWithTheCollectionsItWasMadeFrom() {
    var context = new LinkedHashMap<String, String>();
    context.put("b", "1");
    context.put("a", "2");

    var details = PLAIN.withContext(context);
    context.clear();

    assertThat(details.context()).containsExactly(Map.entry("b", "1"), Map.entry("a", "2"));
    assertThatThrownBy(() -> details.context().put("c", "3"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void makesWholeNumbersLong() {
    assertThat(PLAIN.withMetadata(Map.of("a", 1)).metadata()).isEqualTo(Map.of("a", 1L));
    assertThat(withAttribute(1).attributes()).isEqualTo(Map.of("a", 1L));
    assertThat(withAttribute(0.5f).attributes()).isEqualTo(Map.of("a", 0.5));
  }

  @Test
  void repairsTextFoundInFiles() {
    Map<String, Object> analysis = Map.of("image_metadata", Map.of("Make\0", "Canon\0\0 \ud83d"));
    var file = new FileFacts("jpg", 1, 1, 1, 1, SampleAssets.ETAG, analysis);

    assertThat(file.analysis())
        .isEqualTo(Map.of("image_metadata", Map.of("Make\ufffd", "Canon\ufffd\ufffd \ufffd")));
  }

  @Test
  void shortensTheValueInAProblem() {
    assertThatThrownBy(() -> AssetDetails.named("a".repeat(100_000)))
        .isInstanceOfSatisfying(
            AssetException.class,
            e -> assertThat(e.problem().publicMessage()).hasSizeLessThan(300));
  }

  @Test
  void accessRulesHoldFromTheirStartUntilTheirEnd() {
    var start = Instant.parse("2026-01-01T00:00:00Z");
    var end = start.plusSeconds(60);
    var rule = new AccessRule(AccessRule.Type.ANONYMOUS, start, end);

    assertThat(rule.holdsAt(start.minusMillis(1))).isFalse();
    assertThat(rule.holdsAt(start)).isTrue();
    assertThat(rule.holdsAt(end.minusMillis(1))).isTrue();
    assertThat(rule.holdsAt(end)).isFalse();
    assertThat(new AccessRule(AccessRule.Type.TOKEN, null, null).holdsAt(start)).isTrue();
  }

  private static AssetDetails withAttribute(Object value) {
    return new AssetDetails(
        "a",
        "",
        null,
        List.of(),
        Map.of(),
        Map.of(),
        AccessMode.PUBLIC,
        List.of(),
        Collections.singletonMap("a", value));
  }

  /// A list with null in it.
  private static Object nothing() {
    return Collections.singletonList(null);
  }

  private static Object nested(int levels) {
    Object value = "end";
    for (var i = 0; i < levels; i++) {
      value = List.of(value);
    }
    return value;
  }
}
