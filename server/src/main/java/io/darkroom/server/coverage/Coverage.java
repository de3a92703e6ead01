package io.darkroom.server.coverage;

/// What became of a call or a parameter of the reference.
///
/// @param name of the parameter; empty for the call itself
/// @param note for what is refused the error; else what a reader has to know, or nothing
public record Coverage(String name, Status status, String note) {
  /// How far it is built.
  public enum Status {
    DONE,
    REFUSED,
    MISSING
  }

  static Coverage call(Status status) {
    return new Coverage("", status, "");
  }

  static Coverage done(String name) {
    return done(name, "");
  }

  static Coverage done(String name, String note) {
    return new Coverage(name, Status.DONE, note);
  }

  static Coverage refused(String name, String error) {
    return new Coverage(name, Status.REFUSED, error);
  }

  static Coverage missing(String name) {
    return new Coverage(name, Status.MISSING, "");
  }
}
