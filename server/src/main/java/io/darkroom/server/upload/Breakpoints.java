package io.darkroom.server.upload;

import static java.util.Objects.requireNonNull;

import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.DeliveryUrls.Variant;
import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.delivery.OpenOriginal;
import io.darkroom.server.upload.parameter.BreakpointRequest;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.OutputRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the widths in which a picture is worth having. Upload API reference,
/// "responsive_breakpoints". Safe for concurrent use.
public final class Breakpoints {
  private final Transformations transformations;
  private final Derivation derivation;
  private final DeliveryUrls urls;

  public Breakpoints(Transformations transformations, Derivation derivation, DeliveryUrls urls) {
    this.transformations = transformations;
    this.derivation = derivation;
    this.urls = urls;
  }

  /// One entry, read.
  ///
  /// @param before what is done before scaling, without a format
  /// @param format asked for; null for the picture's own
  record Wanted(BreakpointRequest request, Transformation before, @Nullable ImageFormat format) {}

  /// @throws io.darkroom.transform.error.TransformException for the first entry that cannot be read
  List<Wanted> read(CloudName cloud, List<BreakpointRequest> requests) {
    return requests.stream().map(request -> read(cloud, request)).toList();
  }

  private Wanted read(CloudName cloud, BreakpointRequest request) {
    var text = request.transformation() == null ? "" : request.transformation();
    var before = transformations.read(cloud, text);
    var format =
        request.format() == null
            ? before.extension()
            : OutputRequest.ofExtension(request.format()).extension();
    return new Wanted(request, before.withoutExtension(), format);
  }

  /// The member `responsive_breakpoints` of an answer.
  JsonArray find(Asset asset, List<Wanted> entries, String serverAddress) {
    var array = new JsonArray();
    try (var original = derivation.open(asset)) {
      for (var entry : entries) {
        array.add(find(original, entry, serverAddress));
      }
    }
    return array;
  }

  private JsonObject find(OpenOriginal original, Wanted entry, String serverAddress) {
    var format =
        transformations
            .engine()
            .outputFormat(
                entry.before(),
                original.facts(),
                entry.format() == null ? OutputRequest.STORED : OutputRequest.of(entry.format()));
    var output = OutputRequest.of(format);
    var request = entry.request();
    var greatest = Math.min(request.maxWidth(), width(original, entry.before(), output));
    var search =
        new WidthSearch(
            request.bytesStep(),
            request.maxImages(),
            width -> measure(original, scaled(original, entry, width), output, request.store()));
    var breakpoints = new JsonArray();
    for (var found : search.between(request.minWidth(), greatest)) {
      var variant =
          new Variant(scaled(original, entry, found.width()).canonical(), format.extension());
      breakpoints.add(
          new JsonObject()
              .put("width", found.width())
              .put("height", found.height())
              .put("bytes", found.bytes())
              .put("url", urls.http(original.asset(), variant, serverAddress))
              .put("secure_url", urls.https(original.asset(), variant, serverAddress)));
    }
    var json = new JsonObject().put("breakpoints", breakpoints);
    if (!entry.before().canonical().isEmpty()) {
      json.put("transformation", entry.before().canonical());
    }
    return json;
  }

  /// How wide the picture is before it is scaled.
  private static int width(OpenOriginal original, Transformation before, OutputRequest output) {
    return before.canonical().isEmpty()
        ? original.facts().width()
        : original.picture(before, output).width();
  }

  private Transformation scaled(OpenOriginal original, Wanted entry, int width) {
    var before = entry.before().canonical();
    return transformations.read(
        original.asset().identity().cloud(),
        (before.isEmpty() ? "" : before + "/") + "c_scale,w_" + width);
  }

  private static WidthSearch.Measured measure(
      OpenOriginal original, Transformation scaled, OutputRequest output, boolean store) {
    if (store) {
      var file = original.derive(scaled, output);
      return new WidthSearch.Measured(
          requireNonNull(file.width()), requireNonNull(file.height()), file.bytes());
    }
    var picture = original.picture(scaled, output);
    return new WidthSearch.Measured(picture.width(), picture.height(), picture.bytes().length);
  }
}
