package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Parameters;

/// What shall be told of the file. Upload API reference, "Analysis".
///
/// @param faces whether the answer tells where faces are: as the caller marked them, because
///   nothing here finds them by itself yet
public record Analysis(boolean faces) {

  static Analysis from(Parameters parameters) {
    boolean faces = parameters.flag("faces", false);
    if (faces && parameters.find("face_coordinates").isEmpty()) {
      throw ApiException.badRequest(
          "Parameter faces is not supported by this server without face_coordinates");
    }
    return new Analysis(faces);
  }
}
