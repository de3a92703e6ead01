package io.darkroom.server.http;

/// What the parameters of one call may amount to.
///
/// @param fileBytes bytes of one received file
/// @param fieldsBytes bytes of all fields together, files not counted
/// @param fields how many fields and files
public record FormLimits(long fileBytes, int fieldsBytes, int fields) {
  /// @throws ApiException when there are more than allowed
  void checkFields(int count) {
    if (count > fields) {
      throw ApiException.badRequest("Too many request parameters. Maximum is " + fields + ".");
    }
  }
}
