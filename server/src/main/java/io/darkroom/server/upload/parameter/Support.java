package io.darkroom.server.upload.parameter;

/// What the server makes of a parameter of the reference.
public sealed interface Support {
  /// It does what the reference says.
  record Done() implements Support {}

  /// It is refused whenever it asks for something.
  ///
  /// @param message the error the caller gets, status 400
  record Refused(String message) implements Support {}

  /// Its values are checked as the reference says, and valid ones are refused by the name of the
  /// add-on they would need.
  record NeedsAddOn() implements Support {}

  /// An option of a client that some send although it means nothing to a server.
  record OfClient() implements Support {}
}
