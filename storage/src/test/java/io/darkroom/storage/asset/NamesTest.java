package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The small values an asset is named by.
final class NamesTest {

  @Test
  void findsResourceTypesByTheirNamesOnTheWire() {
    for (var resourceType : ResourceType.values()) {
      assertThat(ResourceType.findByWireName(resourceType.wireName())).contains(resourceType);
    }
    assertThat(ResourceType.findByWireName("auto")).isEmpty();
    assertThat(ResourceType.findByWireName("Image")).isEmpty();
  }

  @Test
  void findsDeliveryTypesByTheirNamesOnTheWire() {
    for (var type : DeliveryType.values()) {
      assertThat(DeliveryType.findByWireName(type.wireName())).contains(type);
    }
    assertThat(Arrays.stream(DeliveryType.values()).map(DeliveryType::wireName))
        .containsExactly(
            ("upload private authenticated fetch facebook twitter twitter_name gravatar youtube"
                    + " vimeo dailymotion hulu animoto worldstarhiphop instagram instagram_name"
                    + " gplus sprite multi text list asset")
                .split(" "));
    assertThat(DeliveryType.findByWireName("public")).isEmpty();
  }

  @Test
  void findsAccessModesAndAccessTypesByTheirNamesOnTheWire() {
    for (var mode : AccessMode.values()) {
      assertThat(AccessMode.findByWireName(mode.wireName())).contains(mode);
    }
    for (var type : AccessRule.Type.values()) {
      assertThat(AccessRule.Type.findByWireName(type.wireName())).contains(type);
    }
    assertThat(AccessMode.findByWireName("token")).isEmpty();
    assertThat(AccessRule.Type.findByWireName("public")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "dn6ot3ged", "demo-cloud", "A_1", "0", "v1_2", "v", "res-2"})
  void takesCloudNames(String name) {
    assertThat(new CloudName(name).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1_1",
        "V1_1",
        "v1",
        "v2",
        "res",
        "a/b",
        "a.b",
        "..",
        "a b",
        "-a",
        "_a",
        "\u00e9",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void refusesCloudNames(String name) {
    assertThatThrownBy(() -> new CloudName(name))
        .isInstanceOfSatisfying(
            AssetException.class,
            e -> assertThat(e.problem().publicMessage()).isEqualTo("Invalid cloud_name " + name));
  }

  @Test
  void makesIdentifiersOfTheirForm() {
    var ids = new HashSet<String>();
    for (var i = 0; i < 1000; i++) {
      ids.add(AssetId.random().value());
      ids.add(VersionId.random().value());
      ids.add(DerivedId.random().value());
    }

    assertThat(ids).hasSize(3000).allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "0123456789ABCDEF0123456789ABCDEF",
        "0123456789abcdef0123456789abcdef0"
      })
  void refusesIdentifiersOfAnotherForm(String text) {
    assertThatThrownBy(() -> new AssetId(text)).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> new VersionId(text)).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> new DerivedId(text)).isInstanceOf(AssetException.class);
    assertThat(AssetId.findIn(text)).isEmpty();
    assertThat(VersionId.findIn(text)).isEmpty();
    assertThat(DerivedId.findIn(text)).isEmpty();
  }

  @Test
  void findsIdentifiersInText() {
    var text = "0123456789abcdef0123456789abcdef";

    assertThat(AssetId.findIn(text)).contains(new AssetId(text));
    assertThat(VersionId.findIn(text)).contains(new VersionId(text));
    assertThat(DerivedId.findIn(text)).contains(new DerivedId(text));
  }

  @Test
  void laysBlobsOutByCloudKindAssetAndVersion() {
    var cloud = new CloudName("demo");
    var asset = new AssetId("a".repeat(32));
    var version = new VersionId("b".repeat(32));

    assertThat(BlobLayout.original(cloud, asset, version))
        .isEqualTo("demo/o/" + asset + "/" + version);
    assertThat(BlobLayout.derived(cloud, asset, version, "h_1-A"))
        .isEqualTo("demo/d/" + asset + "/" + version + "/h_1-A")
        .startsWith(BlobLayout.derivedPrefix(cloud, asset, version));
    assertThatThrownBy(() -> BlobLayout.derived(cloud, asset, version, "../x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BlobLayout.derived(cloud, asset, version, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a=", "a.b", "\u00e9"})
  void refusesTextThatIsNoCursor(String text) {
    assertThatThrownBy(() -> new Cursor(text))
        .isInstanceOfSatisfying(
            AssetException.class,
            e ->
                assertThat(e.problem().publicMessage())
                    .isEqualTo("Invalid value for parameter next_cursor"));
  }
}
