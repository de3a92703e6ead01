package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/// The answer to `fl_getinfo`: facts about a picture and what is made of it, in JSON. Delivery
/// reference, "`fl_getinfo`".
final class ImageInformation {
  private static final String MEDIA_TYPE = "application/json; charset=utf-8";

  private ImageInformation() {}

  /// @param result what would have been delivered without the flag
  /// @throws TransformException with `Unsupported` for what has several pages or frames
  static DeliveredFile of(Asset asset, DeliveredFile result) {
    var original = asset.current().file();
    if (original.pages() != null && original.pages() > 1) {
      throw new TransformException(
          new Problem.Unsupported("fl_getinfo of pictures with several pages or frames"));
    }
    var json =
        new JsonObject()
            .put(
                "input",
                new JsonObject()
                    .put("width", original.width())
                    .put("height", original.height())
                    .put("bytes", original.bytes()))
            .put(
                "output",
                new JsonObject()
                    .put("width", result.width())
                    .put("height", result.height())
                    .put("bytes", result.bytes())
                    .put("format", result.extension()));
    var bytes = json.encode().getBytes(StandardCharsets.UTF_8);
    return new DeliveredFile(
        MEDIA_TYPE,
        "json",
        Digests.md5(bytes),
        result.lastModified(),
        null,
        null,
        bytes.length,
        new DeliveredFile.Content.Derived(bytes));
  }
}
