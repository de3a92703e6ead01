package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Parameters;
import org.jspecify.annotations.Nullable;

/// What an asset is called and where it is listed. Upload API reference, "Naming and placement".
///
/// @param publicId the id asked for; null to have one made
public record Naming(@Nullable String publicId, Folders folders, Label label, FileName fileName) {

  static Naming from(Parameters parameters) {
    return new Naming(
        parameters.find("public_id").orElse(null),
        Folders.from(parameters),
        Label.from(parameters),
        FileName.from(parameters));
  }

  /// Paths without slashes at their ends; null where none is given.
  ///
  /// @param publicIdPrefix put before the id
  /// @param folder put before the id when there is no prefix, and the folder itself
  /// @param assetFolder the folder to list the asset in, independent of the id
  /// @param assetFolderIsPrefix whether the asset folder goes before the id when nothing else does
  public record Folders(
      @Nullable String publicIdPrefix,
      @Nullable String folder,
      @Nullable String assetFolder,
      boolean assetFolderIsPrefix) {

    private static Folders from(Parameters parameters) {
      return new Folders(
          path(parameters, "public_id_prefix"),
          path(parameters, "folder"),
          path(parameters, "asset_folder"),
          parameters.flag("use_asset_folder_as_public_id_prefix", false));
    }

    private static @Nullable String path(Parameters parameters, String name) {
      var stripped = parameters.find(name).orElse("").replaceAll("^/+|/+$", "");
      return stripped.isEmpty() ? null : stripped;
    }

    /// What goes before the id; null for nothing.
    public @Nullable String prefix() {
      if (publicIdPrefix != null) {
        return publicIdPrefix;
      }
      if (folder != null) {
        return folder;
      }
      return assetFolderIsPrefix ? assetFolder : null;
    }

    /// The folder in which the asset is listed; null when none is asked for.
    public @Nullable String place() {
      return assetFolder != null ? assetFolder : folder;
    }
  }

  /// @param displayName the label asked for; null to have one derived
  /// @param fromFileName whether the file's name is the label
  /// @param unique whether the label gets a random ending when another asset of its folder has it
  public record Label(@Nullable String displayName, boolean fromFileName, boolean unique) {

    private static Label from(Parameters parameters) {
      var displayName = parameters.find("display_name");
      if (displayName.isPresent() && displayName.get().indexOf('/') >= 0) {
        throw ApiException.badRequest("Display name cannot contain slashes");
      }
      return new Label(
          displayName.orElse(null),
          parameters.flag("use_filename_as_display_name", false),
          parameters.flag("unique_display_name", false));
    }
  }

  /// What the name of the file is good for.
  ///
  /// @param inId whether the id is made from it
  /// @param unique whether such an id gets a random ending
  /// @param override takes the place of the received name; null for none
  /// @param remembered whether it is kept and told
  public record FileName(
      boolean inId, boolean unique, @Nullable String override, boolean remembered) {

    private static FileName from(Parameters parameters) {
      return new FileName(
          parameters.flag("use_filename", false),
          parameters.flag("unique_filename", true),
          parameters.find("filename_override").orElse(null),
          !parameters.flag("discard_original_filename", false));
    }

    /// The name as it counts: the received one unless another is given.
    public @Nullable String of(@Nullable String received) {
      return override == null ? received : override;
    }
  }
}
