package io.darkroom.server.delivery;

import io.darkroom.server.auth.Clouds;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.DerivedFile;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.OutputRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The story of a delivery: who may see it, what is asked for, which asset, which file. Safe for
/// concurrent use.
///
/// Checks come in the order of the delivery reference, "Who may see what": signature (401),
/// transformation (400), asset (404).
public final class DeliverAsset {
  private final Clouds clouds;
  private final TransformEngine engine;
  private final AssetCatalog catalog;
  private final Derivation derivation;

  public DeliverAsset(
      Clouds clouds, TransformEngine engine, AssetCatalog catalog, Derivation derivation) {
    this.clouds = clouds;
    this.engine = engine;
    this.catalog = catalog;
    this.derivation = derivation;
  }

  /// An asset found for an address.
  ///
  /// @param url the reading of the address under which it was found
  /// @param extension the format the address names; null when it names none
  record Match(Asset asset, DeliveryUrl url, @Nullable String extension) {}

  DeliveredFile deliver(DeliveryUrl url) {
    requireBuiltType(url);
    var signed = requireValidSignature(url);
    var asked = engine.read(url.transformation()); // told before a missing asset when it is bad
    if (!signed && engine.layers(asked).stream().anyMatch(LayerAssets::needsSignature)) {
      throw ApiException.unauthorized("deny or ACL failure");
    }
    var match = findMatch(url).orElseThrow(() -> missing(url, asked, signed));
    var transformation = engine.read(match.url().transformation());
    var delivery = engine.delivery(transformation);
    if (delivery.information()) {
      throw new TransformException(new Problem.Unsupported("fl_getinfo"));
    }
    var file =
        match.asset().identity().resourceType() == ResourceType.RAW
            ? raw(match, transformation, signed)
            : image(match, transformation, signed);
    return delivery.attachment() == null
        ? file
        : file.savedAs(fileName(match.asset(), file, delivery.attachment()));
  }

  /// The name under which a file is saved: as asked, else as it was uploaded, else after its id.
  private static String fileName(
      Asset asset, DeliveredFile file, OutputSetting.Attachment attachment) {
    var id = asset.identity().publicId().lastElement();
    var dot = id.lastIndexOf('.');
    var name =
        attachment.fileName() != null
            ? attachment.fileName()
            : Objects.requireNonNullElse(
                asset.details().originalFilename(), dot > 0 ? id.substring(0, dot) : id);
    if (asset.identity().resourceType() == ResourceType.RAW) {
      return dot > 0 ? name + id.substring(dot) : name;
    }
    return name + "." + file.extension();
  }

  private static void requireBuiltType(DeliveryUrl url) {
    if (url.resourceType() == ResourceType.VIDEO) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("resource_type video"));
    }
    switch (url.type()) {
      case UPLOAD, PRIVATE, AUTHENTICATED -> {}
      default ->
          throw new ApiException(
              ApiProblem.BadRequest.unsupported("type " + url.type().wireName()));
    }
  }

  /// Whether the address is signed. A wrong signature is refused even where none is needed.
  private boolean requireValidSignature(DeliveryUrl url) {
    if (url.signature() == null) {
      if (url.type() == DeliveryType.AUTHENTICATED) {
        throw ApiException.unauthorized("deny or ACL failure");
      }
      return false;
    }
    var valid = false;
    for (var key : clouds.keysOf(url.cloud())) {
      valid |= UrlSignature.isValid(url, key.secret().reveal());
    }
    if (!valid) {
      throw ApiException.unauthorized("Invalid signature");
    }
    return true;
  }

  /// The asset of an address; where there is none, folders that look like components are given back
  /// to the public id one by one.
  private Optional<Match> findMatch(DeliveryUrl url) {
    for (var reading = url; ; reading = reading.withLastComponentAsFolder()) {
      var match = findExactly(reading);
      if (match.isPresent() || reading.rawComponents().isEmpty() || url.version() != null) {
        return match;
      }
    }
  }

  private Optional<Match> findExactly(DeliveryUrl url) {
    for (var candidate : candidates(url)) {
      var asset = findAsset(url, candidate.publicId());
      if (asset.isPresent()) {
        return Optional.of(new Match(asset.get(), url, candidate.extension()));
      }
    }
    return Optional.empty();
  }

  private record Candidate(String publicId, @Nullable String extension) {}

  /// What the asset part may mean: an id with a dot in it, or an id and an extension. Raw ids
  /// contain theirs.
  private static List<Candidate> candidates(DeliveryUrl url) {
    var text = url.asset();
    var candidates = new ArrayList<Candidate>();
    candidates.add(new Candidate(text, null));
    var dot = text.lastIndexOf('.');
    if (url.resourceType() != ResourceType.RAW
        && dot > text.lastIndexOf('/') + 1
        && dot < text.length() - 1) {
      candidates.add(new Candidate(text.substring(0, dot), text.substring(dot + 1)));
    }
    return candidates;
  }

  private Optional<Asset> findAsset(DeliveryUrl url, String publicId) {
    if (publicId.codePointCount(0, publicId.length()) > PublicId.MAX_CHARACTERS) {
      throw ApiException.badRequest("public_id is too long");
    }
    return NamedAssets.find(catalog, url.cloud(), url.resourceType(), url.type(), publicId);
  }

  private RuntimeException missing(DeliveryUrl url, Transformation asked, boolean signed) {
    var standIn = engine.delivery(asked).defaultImage();
    if (standIn != null) {
      return new TransformException(new Problem.Unsupported("d_" + standIn));
    }
    if (url.type() == DeliveryType.PRIVATE && url.rawComponents().isEmpty() && !signed) {
      return ApiException.unauthorized("deny or ACL failure"); // as for one that exists
    }
    var asset = url.asset();
    if (url.version() == null && DeliveryUrlParser.startsLikeComponent(asset)) {
      return new TransformException(
          new Problem.Malformed(
              asset.substring(0, asset.indexOf('/')), 0, "a parameter of the reference"));
    }
    return ApiException.notFound("Resource not found - " + publicIdForMessage(asset));
  }

  private static String publicIdForMessage(String asset) {
    var dot = asset.lastIndexOf('.');
    var known = dot > 0 && ImageFormat.findByName(asset.substring(dot + 1)).isPresent();
    return known ? asset.substring(0, dot) : asset;
  }

  private static DeliveredFile raw(Match match, Transformation transformation, boolean signed) {
    var onlySaved =
        transformation.steps().stream()
            .allMatch(step -> step instanceof Step.Configure(OutputSetting.Attachment _));
    if (!onlySaved) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("transformation of raw files"));
    }
    var id = match.asset().identity().publicId().value();
    return original(match, signed, MediaTypes.ofName(id), id.substring(id.lastIndexOf('.') + 1));
  }

  private DeliveredFile image(Match match, Transformation transformation, boolean signed) {
    var stored = storedFormat(match.asset());
    var request =
        match.extension() == null
            ? OutputRequest.STORED
            : OutputRequest.ofExtension(match.extension());
    if (engine.isStored(transformation, stored, request)) {
      return original(match, signed, stored.mediaType(), stored.extension());
    }
    var derived = derivation.derive(match.asset(), transformation, request);
    var file = derived.file();
    return new DeliveredFile(
        mediaType(file),
        Objects.requireNonNullElse(file.format(), ""),
        file.etag(),
        file.createdAt(),
        file.bytes(),
        null,
        new DeliveredFile.Content.Derived(derived.bytes()));
  }

  private static String mediaType(DerivedFile file) {
    var format = file.format();
    return format == null
        ? MediaTypes.UNKNOWN
        : ImageFormat.findByName(format).map(ImageFormat::mediaType).orElse(MediaTypes.UNKNOWN);
  }

  private static ImageFormat storedFormat(Asset asset) {
    var name = asset.current().file().format();
    return ImageFormat.findByName(name == null ? "" : name)
        .orElseThrow(
            () -> new IllegalStateException("a picture stored in an unknown format: " + name));
  }

  private static DeliveredFile original(
      Match match, boolean signed, String mediaType, String extension) {
    if (match.asset().identity().type() == DeliveryType.PRIVATE && !signed) {
      throw ApiException.unauthorized("deny or ACL failure");
    }
    var version = match.asset().current();
    return new DeliveredFile(
        mediaType,
        extension,
        version.file().etag(),
        version.createdAt(),
        version.file().bytes(),
        null,
        new DeliveredFile.Content.Original(match.asset()));
  }
}
