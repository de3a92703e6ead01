package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.color.ColorText;
import io.darkroom.transform.model.StoredText;
import io.darkroom.transform.op.Rgba;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Texts that were stored as pictures, whose style layers may take.
public final class StoredTextStyles {
  /// The attribute of such an asset that holds what it was made of: `style`, `text`, `color`,
  /// `background`, as layers write them, and `opacity` in percent.
  public static final String ATTRIBUTE = "text";

  private static final int OPAQUE_PERCENT = 100;

  private StoredTextStyles() {}

  static Optional<StoredText> find(AssetCatalog catalog, CloudName cloud, String publicId) {
    return NamedAssets.find(catalog, cloud, ResourceType.IMAGE, DeliveryType.TEXT, publicId)
        .flatMap(StoredTextStyles::of);
  }

  private static Optional<StoredText> of(Asset asset) {
    return asset.details().attributes().get(ATTRIBUTE) instanceof Map<?, ?> made
            && made.get("style") instanceof String style
            && made.get("text") instanceof String text
        ? Optional.of(
            new StoredText(
                style,
                text,
                color(made.get("color"), Rgba.BLACK),
                color(made.get("background"), Rgba.TRANSPARENT),
                made.get("opacity") instanceof Number percent
                    ? percent.intValue()
                    : OPAQUE_PERCENT))
        : Optional.empty();
  }

  private static Rgba color(@Nullable Object text, Rgba otherwise) {
    return text instanceof String name ? ColorText.find(name).orElse(otherwise) : otherwise;
  }
}
