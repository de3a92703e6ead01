package io.darkroom.server.upload;

import io.darkroom.server.upload.parameter.UploadParameters;
import io.darkroom.storage.asset.AssetDetails;
import java.util.List;
import java.util.Objects;

/// What is said of an asset after a call that names some of it: what is named is replaced, the rest
/// stays. Upload API reference, "explicit": coordinates are taken as they are, whatever the size of
/// the picture.
final class ChangedDetails {
  private ChangedDetails() {}

  static AssetDetails of(AssetDetails details, UploadParameters asked, MetadataValues metadata) {
    var naming = asked.naming();
    var description = asked.description();
    return new AssetDetails(
        Objects.requireNonNullElse(naming.label().displayName(), details.displayName()),
        Objects.requireNonNullElse(naming.folders().assetFolder(), details.assetFolder()),
        details.originalFilename(),
        Objects.requireNonNullElse(description.tags(), details.tags()),
        Objects.requireNonNullElse(description.context(), details.context()),
        metadata.values().isEmpty() ? details.metadata() : metadata.onto(details.metadata()),
        Objects.requireNonNullElse(asked.access().mode(), details.accessMode()),
        Objects.requireNonNullElse(asked.access().rules(), details.accessControl()),
        NewDetails.attributes(details.attributes(), asked, description.marks()),
        asked.processing().manualModeration()
            ? List.of(NewDetails.manual())
            : details.moderations());
  }
}
