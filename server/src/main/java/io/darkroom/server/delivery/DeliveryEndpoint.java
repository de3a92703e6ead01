package io.darkroom.server.delivery;

import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.ConditionalRequest;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.http.RangeHeader;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.ByteRange;
import io.darkroom.storage.blob.ReadResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Every address that is not the API's: delivers originals and derived files. Delivery reference,
/// "HTTP semantics".
public final class DeliveryEndpoint implements Endpoint {
  private final DeliveryUrlParser parser;
  private final DeliverAsset deliverAsset;
  private final BlobStore blobs;
  private final String tokenName;
  private final DeliveryHeaders deliveryHeaders;
  private final InstantSource clock;

  public DeliveryEndpoint(
      DeliveryUrlParser parser,
      DeliverAsset deliverAsset,
      BlobStore blobs,
      DeliveryConfig config,
      InstantSource clock) {
    this.parser = parser;
    this.deliverAsset = deliverAsset;
    this.blobs = blobs;
    this.tokenName = config.tokenName();
    this.deliveryHeaders =
        new DeliveryHeaders(
            config.cacheControl(), config.unversionedCacheControl(), !config.inlineHtml());
    this.clock = clock;
  }

  @Override
  public Answer answer(Call call) {
    var started = clock.instant();
    var host = Objects.requireNonNullElse(call.headers().get("Host"), "");
    var url = parser.parse(host, call.rawPath(), call.rawQuery());
    var delivered = deliverAsset.deliver(url, Viewer.of(call, tokenName));
    var file = delivered.file();
    var etag = DeliveryHeaders.etag(delivered);
    var condition = new ConditionalRequest(call.headers());
    var now = clock.instant();
    if (condition.isNotModified(etag, file.lastModified())) {
      return new Answer(
          304, deliveryHeaders.validators(delivered, url, now), new Answer.Body.None());
    }
    var range =
        condition.allowsRange(etag, file.lastModified())
            ? RangeHeader.find(call.headers().get("Range")).orElse(null)
            : null;
    var span = range == null ? new ByteRange.Span(0, file.bytes()) : range.resolve(file.bytes());
    if (span == null) {
      return new Answer(
          416,
          List.of(new Answer.Header("Content-Range", "bytes */" + file.bytes())),
          new Answer.Body.None());
    }
    var headers = new ArrayList<>(deliveryHeaders.all(delivered, url, call, started, now));
    if (range != null) {
      headers.add(
          new Answer.Header(
              "Content-Range",
              "bytes %d-%d/%d"
                  .formatted(span.offset(), span.offset() + span.length() - 1, file.bytes())));
    }
    return new Answer(range == null ? 200 : 206, headers, body(file, range, span));
  }

  private Answer.Body body(DeliveredFile file, @Nullable ByteRange range, ByteRange.Span span) {
    return switch (file.content()) {
      case DeliveredFile.Content.Derived(var bytes) ->
          new Answer.Body.Bytes(
              bytes, Math.toIntExact(span.offset()), Math.toIntExact(span.length()));
      case DeliveredFile.Content.Original(var asset) -> {
        var key = new BlobKey(asset.originalKey());
        var local = blobs.findLocalFile(key);
        if (local.isPresent()) {
          yield new Answer.Body.OfFile(local.get(), span.offset(), span.length());
        }
        yield switch (blobs.read(key, range)) {
          case ReadResult.Found(var content) -> new Answer.Body.OfBlob(content);
          case ReadResult.NotFound(), ReadResult.RangeNotSatisfiable _ ->
              throw ApiException.notFound(
                  "Resource not found - " + asset.identity().publicId().value());
        };
      }
    };
  }
}
