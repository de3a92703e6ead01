package io.darkroom.server.archive;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Parameters;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an archive call asks for. Upload API reference, "generate_archive".
///
/// @param transformations of each asset, in order; an empty one is the original
/// @param keepDerived whether derived files are kept that are made for the archive only
/// @param allowMissing whether assets that are not there are left out
/// @param targetPublicId the id of the archive; null to have one made
record ArchiveRequest(
    Mode mode,
    ArchiveFormat format,
    List<String> transformations,
    Naming naming,
    boolean keepDerived,
    boolean allowMissing,
    @Nullable String targetPublicId,
    String targetFolder,
    List<String> targetTags) {

  ArchiveRequest {
    transformations = List.copyOf(transformations);
    targetTags = List.copyOf(targetTags);
  }

  /// What becomes of the archive.
  enum Mode {
    CREATE,
    DOWNLOAD,
    CREATE_AND_DOWNLOAD
  }

  /// @throws ApiException when a parameter cannot be used
  static ArchiveRequest from(Parameters parameters) {
    return new ArchiveRequest(
        mode(parameters.find("mode").orElse("create")),
        ArchiveFormat.of(parameters.find("target_format").orElse("zip")),
        transformations(parameters),
        Naming.from(parameters),
        parameters.flag("keep_derived", false),
        parameters.flag("allow_missing", false),
        parameters.find("target_public_id").orElse(null),
        parameters.find("target_asset_folder").orElse("").replaceAll("^/+|/+$", ""),
        parameters.commaList("target_tags"));
  }

  private static Mode mode(String name) {
    return switch (name) {
      case "create" -> Mode.CREATE;
      case "download" -> Mode.DOWNLOAD;
      case "create_and_download" -> Mode.CREATE_AND_DOWNLOAD;
      default ->
          throw ApiException.badRequest(
              "Invalid value "
                  + name
                  + " for parameter mode: expected create, download or create_and_download");
    };
  }

  private static List<String> transformations(Parameters parameters) {
    var list =
        parameters.all("transformations").stream()
            .flatMap(value -> Arrays.stream(value.split("\\|", -1)))
            .map(String::strip)
            .distinct()
            .toList();
    return list.isEmpty() ? List.of("") : list;
  }

  /// The name of the archive when it is saved.
  String fileName() {
    var id = targetPublicId == null ? "archive" : targetPublicId;
    return withExtension(id.substring(id.lastIndexOf('/') + 1));
  }

  String withExtension(String name) {
    var ending = "." + format.extension();
    return name.endsWith(ending) ? name : name + ending;
  }
}
