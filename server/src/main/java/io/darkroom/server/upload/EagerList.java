package io.darkroom.server.upload;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Transformation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The files that an upload asks to be derived. Upload API reference, "Eager lists": each is a
/// transformation with, as last element, the format to deliver it in.
///
/// @param items in the order asked for, each once
public record EagerList(List<Item> items) {
  static final EagerList NONE = new EagerList(List.of());

  public EagerList {
    items = List.copyOf(items);
  }

  /// One file to derive.
  ///
  /// @param text as it is told in answers: in canonical order, with its format
  /// @param transformation without the format
  /// @param format asked for; null for the one that the transformation gives
  record Item(String text, Transformation transformation, @Nullable ImageFormat format) {}

  /// @throws io.darkroom.transform.error.TransformException for the first text that is none
  static EagerList read(CloudName cloud, List<String> texts, Transformations transformations) {
    var items = new LinkedHashMap<String, Item>();
    for (var text : texts) {
      var read = transformations.read(cloud, text);
      var plain = read.withoutExtension();
      var item = new Item(told(plain, text), plain, read.extension());
      items.putIfAbsent(item.text(), item);
    }
    return new EagerList(List.copyOf(items.values()));
  }

  /// The format stays as the caller spells it: `tif` is not told as `tiff`.
  private static String told(Transformation plain, String text) {
    var last = text.substring(text.lastIndexOf('/') + 1);
    if (last.contains("_") || plain.canonical().equals(text)) {
      return plain.canonical();
    }
    var format = last.toLowerCase(Locale.ROOT);
    return plain.canonical().isEmpty() ? format : plain.canonical() + "/" + format;
  }
}
