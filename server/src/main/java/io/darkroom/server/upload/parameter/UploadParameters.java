package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.Parameters;

/// What an upload asks for beside the file. Upload API reference, "Upload parameters".
///
/// @param naming what the asset is called and where it is listed
/// @param description what is said about it
/// @param access who may see it
/// @param shaping what becomes of its pixels, now and ahead of time
/// @param analysis what shall be told of it
/// @param processing how the call is carried out
public record UploadParameters(
    Naming naming,
    Description description,
    Access access,
    Shaping shaping,
    Analysis analysis,
    Processing processing) {

  /// @throws io.darkroom.server.http.ApiException naming the parameter that cannot be used
  public static UploadParameters from(Parameters parameters) {
    ParameterTable.check(parameters);
    return new UploadParameters(
        Naming.from(parameters),
        Description.from(parameters),
        Access.from(parameters),
        Shaping.from(parameters),
        Analysis.from(parameters),
        Processing.from(parameters));
  }
}
