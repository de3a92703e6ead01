package io.darkroom.server.upload;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.DeliveryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an upload without a signature may say. Upload API reference, "Upload presets and unsigned
/// upload".
final class UnsignedRules {
  /// In the order in which the error tells them.
  private static final List<String> ALLOWED =
      List.of(
          "upload_preset",
          "callback",
          "public_id",
          "folder",
          "asset_folder",
          "tags",
          "context",
          "metadata",
          "face_coordinates",
          "custom_coordinates",
          "source",
          "filename_override",
          "manifest_transformation",
          "manifest_json",
          "template",
          "template_vars",
          "regions",
          "public_id_prefix");

  private static final Set<String> CONTROL =
      Set.of("file", "timestamp", "api_key", "cloud_name", "resource_type");

  private UnsignedRules() {}

  /// @param typeOfPath the delivery type that the path names; null when it names none
  /// @throws ApiException that tells every problem
  static void check(@Nullable DeliveryType typeOfPath, Parameters parameters) {
    var problems = new ArrayList<String>();
    if (typeOfPath != null && typeOfPath != DeliveryType.UPLOAD) {
      problems.add(notAllowed("type"));
    }
    for (var name : parameters.values().keySet()) {
      if (!ALLOWED.contains(name) && !CONTROL.contains(name)) {
        problems.add(notAllowed(name));
      }
    }
    if (parameters.find("upload_preset").isEmpty()) {
      problems.add("Upload preset must be specified when using unsigned upload");
    }
    if (!problems.isEmpty()) {
      throw ApiException.badRequest(String.join(", ", problems));
    }
  }

  private static String notAllowed(String name) {
    return "%s parameter is not allowed when using unsigned upload. Only %s upload parameters are allowed."
        .formatted(humanised(name), String.join(",", ALLOWED));
  }

  /// `access_mode` becomes `Access mode`.
  private static String humanised(String name) {
    var words = name.replace('_', ' ').strip();
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
