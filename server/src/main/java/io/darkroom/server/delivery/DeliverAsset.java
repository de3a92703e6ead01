package io.darkroom.server.delivery;

import io.darkroom.server.delivery.AssetLookup.Match;
import io.darkroom.server.delivery.DeliveryAccess.Proof;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Delivery;
import io.darkroom.transform.model.Delivery.ClientInput;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.ClientHints;
import io.darkroom.transform.plan.OutputRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The story of a delivery: who may see it, what is asked for, which asset, which file. Safe for
/// concurrent use.
///
/// Checks come in the order of the delivery reference, "Who may see what": proof (401),
/// transformation (400), asset (404).
public final class DeliverAsset {
  private final DeliveryAccess access;
  private final TransformEngine engine;
  private final AssetLookup lookup;
  private final Derivation derivation;
  private final StrictTransformations strict;
  private final FormatNegotiation formats;

  /// @param preferred formats for clients that name them, best first
  public DeliverAsset(
      DeliveryAccess access,
      TransformEngine engine,
      AssetCatalog catalog,
      Derivation derivation,
      StrictTransformations strict,
      List<ImageFormat> preferred) {
    this.access = access;
    this.engine = engine;
    this.lookup = new AssetLookup(catalog);
    this.derivation = derivation;
    this.strict = strict;
    this.formats = FormatNegotiation.of(preferred, engine.engine()::canWrite);
  }

  Delivered deliver(DeliveryUrl url, Viewer viewer) {
    requireBuiltType(url);
    var proof = access.requireProof(url, viewer);
    // Told before a missing asset when it is bad.
    var asked = derivation.read(url.cloud(), url.transformation());
    requireSignedLayers(asked, proof);
    var match = lookup.find(url);
    return match.isPresent()
        ? deliver(match.get(), reading(match.get(), url, asked), viewer, proof)
        : deliverStandIn(url, asked, viewer, proof);
  }

  private static void requireBuiltType(DeliveryUrl url) {
    switch (url.type()) {
      case UPLOAD, PRIVATE, AUTHENTICATED, TEXT, SPRITE, MULTI -> {}
      default ->
          throw new ApiException(
              ApiProblem.BadRequest.unsupported("type " + url.type().wireName()));
    }
  }

  private void requireSignedLayers(Transformation asked, Proof proof) {
    if (!proof.signed() && engine.layers(asked).stream().anyMatch(LayerAssets::needsSignature)) {
      throw DeliveryAccess.denied();
    }
  }

  /// The picture that the transformation names for this case. It says nothing of the missing one,
  /// and is kept shortly only.
  private Delivered deliverStandIn(
      DeliveryUrl url, Transformation asked, Viewer viewer, Proof proof) {
    var complaint = missing(url, proof);
    var standIn = engine.delivery(asked).defaultImage();
    if (standIn == null || !(complaint.problem() instanceof ApiProblem.NotFound)) {
      throw complaint;
    }
    var match = lookup.find(url.ofStandIn(standIn)).orElseThrow(() -> complaint);
    var asAsked = new Match(match.asset(), match.url(), knownExtension(url.asset()));
    return deliver(asAsked, asked, viewer, proof)
        .standingInFor(complaint.problem().publicMessage(), new CachePolicy.Passing());
  }

  /// What the address asks for as it was matched, with fewer components where some were folders.
  private Transformation reading(Match match, DeliveryUrl url, Transformation asked) {
    return match.url().rawComponents().equals(url.rawComponents())
        ? asked
        : derivation.read(match.url().cloud(), match.url().transformation());
  }

  private Delivered deliver(
      Match match, Transformation transformation, Viewer viewer, Proof proof) {
    var delivery = engine.delivery(transformation);
    var asset = match.asset();
    if (SpriteFiles.isOne(match)) {
      return sprite(match, proof);
    }
    return switch (asset.identity().resourceType()) {
      case RAW -> raw(asset, transformation, delivery, proof);
      case VIDEO -> video(match, transformation, delivery, proof);
      case IMAGE -> image(match, transformation, delivery, viewer, proof);
    };
  }

  private Delivered raw(
      Asset asset, Transformation transformation, Delivery delivery, Proof proof) {
    requireUntransformed(transformation, "transformation of raw files");
    access.requireOriginal(asset.identity().type(), proof);
    var id = asset.identity().publicId().value();
    var extension = id.substring(id.lastIndexOf('.') + 1);
    var policy = access.require(asset, proof, extension);
    var file = DeliveredFile.original(asset, MediaTypes.ofName(id), extension);
    return new Delivered(
        file,
        asset,
        true,
        FileNames.disposition(asset, file, delivery, null),
        policy,
        Set.of(),
        null);
  }

  private Delivered video(
      Match match, Transformation transformation, Delivery delivery, Proof proof) {
    var asset = match.asset();
    requireUntransformed(transformation, "transformation of videos");
    var stored = Objects.requireNonNullElse(asset.current().file().format(), "");
    if (match.extension() != null && !match.extension().equalsIgnoreCase(stored)) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("conversion of videos"));
    }
    access.requireOriginal(asset.identity().type(), proof);
    var policy = access.require(asset, proof, stored);
    var file = DeliveredFile.original(asset, MediaTypes.ofName("." + stored), stored);
    var disposition = FileNames.disposition(asset, file, delivery, match.extension());
    return new Delivered(file, asset, true, disposition, policy, Set.of(), null);
  }

  /// Whether the file is asked for as it is; under which name it is saved changes nothing of it.
  private static void requireUntransformed(Transformation transformation, String otherwise) {
    var onlySaved =
        transformation.steps().stream()
            .allMatch(step -> step instanceof Step.Configure(OutputSetting.Attachment _));
    if (!onlySaved) {
      throw new ApiException(ApiProblem.BadRequest.unsupported(otherwise));
    }
  }

  private Delivered sprite(Match match, Proof proof) {
    var file = SpriteFiles.find(match);
    var policy = access.require(match.asset(), proof, file.extension());
    return new Delivered(file, match.asset(), true, null, policy, Set.of(), null);
  }

  private Delivered image(
      Match match, Transformation transformation, Delivery delivery, Viewer viewer, Proof proof) {
    var asset = match.asset();
    var stored = storedFormat(asset);
    var request = request(match, delivery, viewer);
    DeliveredFile file;
    boolean kept = true;
    if (engine.isStored(transformation, stored, request)) {
      access.requireOriginal(asset.identity().type(), proof);
      file = DeliveredFile.original(asset, stored.mediaType(), stored.extension());
    } else {
      access.require(asset, proof, ""); // before anything is made for somebody who may not see it
      strict.require(match, proof, viewer, () -> derivation.isKept(asset, transformation, request));
      var derived = derivation.derive(asset, transformation, request);
      kept = derived.kept();
      file =
          DeliveredFile.derived(
              derived.file(), derived.bytes(), mediaType(derived.file().format()));
    }
    if (delivery.information()) {
      file = ImageInformation.of(asset, file);
    }
    return new Delivered(
        file,
        asset,
        kept,
        FileNames.disposition(asset, file, delivery, match.extension()),
        access.require(asset, proof, file.extension()),
        delivery.dependsOn(),
        null);
  }

  /// What is asked beside the transformation. Of the client only what the transformation depends on
  /// counts, so that clients who differ in nothing else share a file.
  private OutputRequest request(Match match, Delivery delivery, Viewer viewer) {
    var extension = match.extension();
    var request =
        extension == null || (delivery.information() && extension.equals("json"))
            ? OutputRequest.STORED
            : OutputRequest.ofExtension(extension);
    var inputs = delivery.dependsOn();
    if (inputs.contains(ClientInput.FORMATS)) {
      request = request.withNegotiated(formats.best(viewer.accept()).orElse(null));
    }
    var hints = viewer.hints();
    return request.withHints(
        new ClientHints(
            inputs.contains(ClientInput.PIXEL_RATIO) ? hints.pixelRatio() : null,
            inputs.contains(ClientInput.WIDTH) ? hints.widthPixels() : null,
            inputs.contains(ClientInput.SAVING_DATA) && hints.savesData()));
  }

  private ApiException missing(DeliveryUrl url, Proof proof) {
    if (url.type() == DeliveryType.PRIVATE && url.rawComponents().isEmpty() && !proof.opens()) {
      return DeliveryAccess.denied(); // as for one that exists
    }
    var asset = url.asset();
    if (url.version() == null && DeliveryUrlParser.startsLikeComponent(asset)) {
      return ApiException.badRequest(
          new Problem.Malformed(
                  asset.substring(0, asset.indexOf('/')), 0, "a parameter of the reference")
              .publicMessage());
    }
    return ApiException.notFound("Resource not found - " + publicIdForMessage(asset));
  }

  private static String publicIdForMessage(String asset) {
    return knownExtension(asset) == null ? asset : asset.substring(0, asset.lastIndexOf('.'));
  }

  /// The extension of an asset that cannot tell what belongs to its id; null unless it names a
  /// format.
  private static @Nullable String knownExtension(String asset) {
    var dot = asset.lastIndexOf('.');
    var extension = asset.substring(dot + 1);
    return dot > 0 && ImageFormat.findByName(extension).isPresent() ? extension : null;
  }

  private static String mediaType(@Nullable String format) {
    return ImageFormat.findByName(Objects.requireNonNullElse(format, ""))
        .map(ImageFormat::mediaType)
        .orElse(MediaTypes.UNKNOWN);
  }

  private static ImageFormat storedFormat(Asset asset) {
    var name = asset.current().file().format();
    return ImageFormat.findByName(Objects.requireNonNullElse(name, ""))
        .orElseThrow(
            () -> new IllegalStateException("a picture stored in an unknown format: " + name));
  }
}
