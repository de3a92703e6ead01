package io.darkroom.server.compose;

import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetQuery;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.RandomHex;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pictures that a sprite or an animation is made of: those of a tag, in the order of their
/// ids, or those of addresses. Safe for concurrent use.
public final class PictureSets {
  private static final int PAGE = 100;

  private final AssetCatalog catalog;
  private final TransformEngine engine;
  private final Derivation derivation;
  private final FileSources sources;
  private final Spool spool;
  private final Drawing drawing;
  private final int maxPictures;

  public PictureSets(
      AssetCatalog catalog,
      TransformEngine engine,
      Derivation derivation,
      FileSources sources,
      Spool spool,
      Drawing drawing,
      ComposeConfig config) {
    this.catalog = catalog;
    this.engine = engine;
    this.derivation = derivation;
    this.sources = sources;
    this.spool = spool;
    this.drawing = drawing;
    this.maxPictures = config.pictures();
  }

  /// @param name of the whole: the tag, or one made up
  /// @param pictures PNG, each transformed, by their own names in order
  record PictureSet(String name, Map<String, EncodedImage> pictures) {
    List<EncodedImage> images() {
      return List.copyOf(pictures.values());
    }
  }

  /// @throws ApiException when neither or both of `tag` and `urls` are given, or there are no
  ///   pictures or too many
  PictureSet draw(CloudName cloud, Parameters parameters, String transformation) {
    var tag = parameters.find("tag");
    var urls = parameters.all("urls");
    if (tag.isPresent() == !urls.isEmpty()) {
      throw ApiException.badRequest("Exactly one of the parameters tag and urls is required");
    }
    return tag.isPresent()
        ? new PictureSet(tag.get(), ofTag(cloud, tag.get(), transformation))
        : new PictureSet(RandomHex.next(), ofUrls(urls, transformation));
  }

  private Map<String, EncodedImage> ofTag(CloudName cloud, String tag, String transformation) {
    var read = engine.read(transformation);
    var pictures = new LinkedHashMap<String, EncodedImage>();
    for (var asset : tagged(cloud, tag)) {
      var derived = derivation.deriveOnce(asset, read, OutputRequest.of(ImageFormat.PNG));
      var probed = drawing.measured(derived.bytes());
      pictures.put(asset.identity().publicId().value(), probed);
    }
    if (pictures.isEmpty()) {
      throw ApiException.badRequest("No resources with tags " + tag);
    }
    return pictures;
  }

  private List<Asset> tagged(CloudName cloud, String tag) {
    var query = new AssetQuery.WithAnyTag(ResourceType.IMAGE, DeliveryType.UPLOAD, List.of(tag));
    var found = new ArrayList<Asset>();
    @Nullable Cursor from = null;
    do {
      var page = catalog.list(cloud, query, from, PAGE);
      found.addAll(page.items());
      requireNotTooMany(found.size());
      from = page.next();
    } while (from != null);
    return found;
  }

  private Map<String, EncodedImage> ofUrls(List<String> urls, String transformation) {
    requireNotTooMany(urls.size());
    var pictures = new LinkedHashMap<String, EncodedImage>();
    for (var url : urls) {
      try (var files = spool.begin()) {
        var file = sources.fetch(url, Parameters.NONE, files);
        var name = unused(stem(file.fileName()), pictures);
        var source = new ImageSource.OfFile(file.path());
        pictures.put(
            name, drawing.transform(source, transformation, OutputRequest.of(ImageFormat.PNG)));
      }
    }
    return pictures;
  }

  private static String stem(@Nullable String fileName) {
    if (fileName == null || fileName.isEmpty()) {
      return "image";
    }
    var dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /// Different addresses may end in the same name.
  private static String unused(String stem, Map<String, ?> used) {
    var name = stem;
    for (var number = 2; used.containsKey(name); number++) {
      name = stem + "_" + number;
    }
    return name;
  }

  private void requireNotTooMany(int count) {
    if (count > maxPictures) {
      throw ApiException.badRequest("Too many resources. Maximum is " + maxPictures + ".");
    }
  }
}
