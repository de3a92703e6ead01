package io.darkroom.server.delivery;

import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.BackedUpVersion;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.ReadResult;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.OutputRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The files of assets for callers who may see all of them: originals, and what transformations
/// make of them. Safe for concurrent use.
public final class AssetFiles {
  private final TransformEngine engine;
  private final Derivation derivation;
  private final BlobStore blobs;

  public AssetFiles(TransformEngine engine, Derivation derivation, BlobStore blobs) {
    this.engine = engine;
    this.derivation = derivation;
    this.blobs = blobs;
  }

  /// What a caller wants of each asset.
  ///
  /// @param transformation empty for the original
  /// @param request the format
  public record Wish(Transformation transformation, OutputRequest request) {
    boolean isOriginal() {
      return transformation.steps().isEmpty() && request.equals(OutputRequest.STORED);
    }
  }

  /// The wish for a transformation, which may end in a slash and a format.
  ///
  /// @throws io.darkroom.transform.error.TransformException when it cannot be read
  public Wish wish(String transformation, OutputRequest request) {
    return new Wish(engine.read(transformation), request);
  }

  /// The file of an asset: the original, or what is wished for, made when nobody has made it.
  ///
  /// @param keep whether a file that has to be made is kept for others
  /// @throws ApiException when something is to be made of a file that is no picture
  public AssetFile find(Asset asset, Wish wish, boolean keep) {
    var id = asset.identity().publicId().value();
    if (asset.identity().resourceType() == ResourceType.IMAGE) {
      return picture(asset, wish, keep);
    }
    if (!wish.isOriginal()) {
      throw new ApiException(
          ApiProblem.BadRequest.unsupported(
              "transformation of " + asset.identity().resourceType().wireName() + " files"));
    }
    var format = asset.current().file().format();
    var extension = format == null ? id.substring(id.lastIndexOf('.') + 1) : format;
    return new AssetFile(MediaTypes.ofName("." + extension), extension, original(asset));
  }

  /// The file of a kept version, as it was uploaded.
  public AssetFile find(BackedUpVersion version) {
    var id = version.identity().publicId().value();
    var file = version.version().file();
    var format = file.format();
    var extension = format == null ? id.substring(id.lastIndexOf('.') + 1) : format;
    return new AssetFile(
        MediaTypes.ofName("." + extension),
        extension,
        stored(version.originalKey(), file.bytes(), id));
  }

  private AssetFile picture(Asset asset, Wish wish, boolean keep) {
    var stored = format(asset.current().file().format());
    if (engine.isStored(wish.transformation(), stored, wish.request())) {
      return new AssetFile(stored.mediaType(), stored.extension(), original(asset));
    }
    var derived =
        keep
            ? derivation.derive(asset, wish.transformation(), wish.request())
            : derivation.deriveOnce(asset, wish.transformation(), wish.request());
    var format = format(derived.file().format());
    return new AssetFile(
        format.mediaType(), format.extension(), new Answer.Body.Bytes(derived.bytes()));
  }

  private static ImageFormat format(@Nullable String name) {
    return ImageFormat.findByName(Objects.requireNonNullElse(name, ""))
        .orElseThrow(() -> new IllegalStateException("a picture in an unknown format: " + name));
  }

  private Answer.Body original(Asset asset) {
    return stored(
        asset.originalKey(), asset.current().file().bytes(), asset.identity().publicId().value());
  }

  private Answer.Body stored(String blob, long bytes, String publicId) {
    var key = new BlobKey(blob);
    var local = blobs.findLocalFile(key);
    if (local.isPresent()) {
      return new Answer.Body.OfFile(local.get(), 0, bytes);
    }
    return switch (blobs.read(key, null)) {
      case ReadResult.Found(var content) -> new Answer.Body.OfBlob(content);
      case ReadResult.NotFound(), ReadResult.RangeNotSatisfiable _ ->
          throw ApiException.notFound("Resource not found - " + publicId);
    };
  }
}
