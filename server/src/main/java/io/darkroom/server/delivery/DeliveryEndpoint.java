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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every address that is not the API's: delivers originals and derived files. Delivery reference,
/// "HTTP semantics".
public final class DeliveryEndpoint implements Endpoint {
  private static final String CACHE_CONTROL =
      "public, no-transform, immutable, max-age=2592000"; // 30 days, the vendor's value

  private final DeliveryUrlParser parser;
  private final DeliverAsset deliverAsset;
  private final BlobStore blobs;

  public DeliveryEndpoint(DeliveryUrlParser parser, DeliverAsset deliverAsset, BlobStore blobs) {
    this.parser = parser;
    this.deliverAsset = deliverAsset;
    this.blobs = blobs;
  }

  @Override
  public Answer answer(Call call) {
    var file = deliverAsset.deliver(parser.parse(call.rawPath()));
    var etag = "\"" + file.etag() + "\"";
    var condition = new ConditionalRequest(call.headers());
    if (condition.isNotModified(etag, file.lastModified())) {
      return new Answer(304, validators(file, etag), new Answer.Body.None());
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
    var headers = headers(file, etag);
    if (range != null) {
      headers.add(
          new Answer.Header(
              "Content-Range",
              "bytes %d-%d/%d"
                  .formatted(span.offset(), span.offset() + span.length() - 1, file.bytes())));
    }
    return new Answer(range == null ? 200 : 206, headers, body(file, range, span));
  }

  private static List<Answer.Header> validators(DeliveredFile file, String etag) {
    return List.of(
        new Answer.Header("Cache-Control", CACHE_CONTROL),
        new Answer.Header("ETag", etag),
        new Answer.Header("Last-Modified", ConditionalRequest.httpDate(file.lastModified())));
  }

  private static List<Answer.Header> headers(DeliveredFile file, String etag) {
    var headers = new ArrayList<>(validators(file, etag));
    headers.add(new Answer.Header("Content-Type", file.mediaType()));
    headers.add(new Answer.Header("Accept-Ranges", "bytes"));
    headers.add(new Answer.Header("Timing-Allow-Origin", "*"));
    headers.add(new Answer.Header("X-Content-Type-Options", "nosniff"));
    if (file.attachmentName() != null) {
      headers.add(
          new Answer.Header(
              "Content-Disposition", ContentDisposition.attachment(file.attachmentName())));
    }
    if (MediaTypes.isActive(file.mediaType())) {
      headers.add(new Answer.Header("Content-Security-Policy", "sandbox"));
    }
    return headers;
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
