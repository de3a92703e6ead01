package io.darkroom.server.archive;

import io.darkroom.server.http.Parameters;

/// How the files of an archive are called.
///
/// @param flattenFolders whether the folders of public ids are dropped
/// @param flattenTransformations whether files of different transformations lie side by side rather
///   than each in the folder of its transformation
/// @param skipTransformationName whether the transformation is kept out of a file's own name
/// @param originalFilename whether files are called as they were when they were uploaded
record Naming(
    boolean flattenFolders,
    boolean flattenTransformations,
    boolean skipTransformationName,
    boolean originalFilename) {

  static Naming from(Parameters parameters) {
    return new Naming(
        parameters.flag("flatten_folders", false),
        parameters.flag("flatten_transformations", false),
        parameters.flag("skip_transformation_name", false),
        parameters.flag("use_original_filename", false));
  }
}
