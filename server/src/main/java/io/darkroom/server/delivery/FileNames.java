package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Delivery;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The names under which files are saved. Delivery reference, "Attachment".
final class FileNames {
  private FileNames() {}

  /// The value of `Content-Disposition`; null when the address says enough.
  ///
  /// @param extension the one in the address; null when it has none
  static @Nullable String disposition(
      Asset asset, DeliveredFile file, Delivery delivery, @Nullable String extension) {
    var attachment = delivery.attachment();
    if (attachment != null) {
      return ContentDisposition.attachment(
          named(asset, file, Objects.requireNonNullElse(attachment.fileName(), ownName(asset))));
    }
    var saysAnotherFormat = extension != null && !isSameFormat(extension, file.extension());
    return saysAnotherFormat
        ? ContentDisposition.inline(
            named(asset, file, stem(asset.identity().publicId().lastElement())))
        : null;
  }

  private static boolean isSameFormat(String one, String other) {
    return one.equalsIgnoreCase(other)
        || ImageFormat.findByName(one).equals(ImageFormat.findByName(other));
  }

  /// As it was uploaded, else after its id.
  private static String ownName(Asset asset) {
    return Objects.requireNonNullElse(
        asset.details().originalFilename(), stem(asset.identity().publicId().lastElement()));
  }

  private static String named(Asset asset, DeliveredFile file, String name) {
    if (asset.identity().resourceType() == ResourceType.RAW) {
      var id = asset.identity().publicId().lastElement();
      var dot = id.lastIndexOf('.');
      return dot > 0 ? name + id.substring(dot) : name;
    }
    return name + "." + file.extension();
  }

  private static String stem(String id) {
    var dot = id.lastIndexOf('.');
    return dot > 0 ? id.substring(0, dot) : id;
  }
}
