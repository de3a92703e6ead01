package io.darkroom.storage.asset;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Assets for tests.
public final class SampleAssets {
  public static final String ETAG = "7dc60722d4653261648038b579fdb89e";

  private SampleAssets() {}

  /// An uploaded picture that nothing else is known of.
  public static NewAsset image(CloudName cloud, String publicId) {
    return image(identity(cloud, publicId));
  }

  /// The same under any identity.
  public static NewAsset image(AssetIdentity identity) {
    return image(identity, AssetDetails.named("sample"));
  }

  /// The same with a description.
  public static NewAsset image(AssetIdentity identity, AssetDetails details) {
    return new NewAsset(
        AssetId.random(),
        VersionId.random(),
        identity,
        FileFacts.of("png", 241, 51, 1, 3381, ETAG),
        details,
        null);
  }

  /// The identity of an uploaded picture.
  public static AssetIdentity identity(CloudName cloud, String publicId) {
    return new AssetIdentity(
        cloud, ResourceType.IMAGE, DeliveryType.UPLOAD, PublicId.parse(publicId));
  }

  /// A description that uses everything there is.
  public static AssetDetails fullDetails() {
    return new AssetDetails(
        "A cat",
        "pets/cats",
        "IMG_0001",
        List.of("zebra", "apple", "tag3\u00c5"),
        orderedContext(),
        Map.of("price", 9_007_199_254_740_993L, "color", "red", "sizes", List.of("s", "xl")),
        AccessMode.AUTHENTICATED,
        List.of(
            new AccessRule(AccessRule.Type.TOKEN, null, null),
            new AccessRule(
                AccessRule.Type.ANONYMOUS,
                Instant.parse("2019-02-22T14:20:57Z"),
                Instant.parse("2029-02-22T14:20:57Z"))),
        Map.of("custom_coordinates", List.of(List.of(1L, 2L, 30L, 40L)), "quality_override", "80"));
  }

  private static Map<String, String> orderedContext() {
    var context = new LinkedHashMap<String, String>();
    context.put("zoo", "line\nbreak");
    context.put("alt", "a=b|c \"\\ \u2028 \ud83d\ude00");
    return context;
  }

  /// A file derived from the current version of an asset.
  public static DerivedFile derived(Asset asset, String hash, Instant createdAt) {
    return new DerivedFile(
        DerivedId.random(),
        asset.identity().cloud(),
        asset.id(),
        asset.current().id(),
        hash,
        "c_scale,w_100",
        "jpg",
        100,
        21,
        2048,
        ETAG,
        createdAt);
  }
}
