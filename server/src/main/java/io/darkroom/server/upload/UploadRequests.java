package io.darkroom.server.upload;

import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.Clouds;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.definition.UploadPreset;
import io.darkroom.storage.definition.UploadPresets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes requests of calls: who uploads, and what is asked for once the preset is merged in. Upload
/// API reference, "Upload presets and unsigned upload". Safe for concurrent use.
public final class UploadRequests {
  private final ApiCredentials credentials;
  private final Clouds clouds;
  private final UploadPresets presets;

  public UploadRequests(ApiCredentials credentials, Clouds clouds, UploadPresets presets) {
    this.credentials = credentials;
    this.clouds = clouds;
    this.presets = presets;
  }

  /// @param typeOfPath the delivery type that the path names; null when it names none
  /// @throws ApiException when the caller is not let in, or a preset cannot be used
  public UploadRequest of(Call call, @Nullable DeliveryType typeOfPath, Parameters parameters) {
    var caller = credentials.findCaller(call, parameters);
    var merged =
        caller.isPresent()
            ? signed(caller.get(), parameters)
            : unsigned(call, typeOfPath, parameters);
    return new UploadRequest(
        caller.orElseGet(() -> unknown(call)),
        caller.isPresent(),
        UploadTarget.from(
            call.pathParameters().getOrDefault("resource_type", "auto"), typeOfPath, merged),
        merged,
        call.serverAddress(),
        call.requestId());
  }

  private Parameters signed(Caller caller, Parameters parameters) {
    var name = parameters.find("upload_preset");
    return name.isEmpty()
        ? parameters
        : PresetMerge.signed(
            parameters,
            presets.find(caller.cloud(), name.get()).orElseThrow(UploadRequests::notFound));
  }

  private Parameters unsigned(Call call, @Nullable DeliveryType typeOfPath, Parameters parameters) {
    UnsignedRules.check(typeOfPath, parameters);
    var cloud = credentials.requireCloud(call);
    Optional<UploadPreset> preset =
        parameters.find("upload_preset").flatMap(name -> presets.find(cloud, name));
    var found = preset.orElseThrow(UploadRequests::notFound);
    if (!found.unsigned()) {
      throw ApiException.badRequest("Upload preset must be whitelisted for unsigned uploads");
    }
    return PresetMerge.unsigned(parameters, found);
  }

  private static ApiException notFound() {
    return ApiException.badRequest("Upload preset not found");
  }

  /// An answer to somebody unknown is signed with the first key of the cloud.
  private Caller unknown(Call call) {
    var cloud = credentials.requireCloud(call);
    return new Caller(cloud, clouds.keysOf(cloud).getFirst(), null);
  }
}
