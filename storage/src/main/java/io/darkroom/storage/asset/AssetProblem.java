package io.darkroom.storage.asset;

/// What went wrong in the catalog or with a value meant for it, as facts. Every kind words itself
/// for the client in [#publicMessage()]: one line, no path, no database detail.
public sealed interface AssetProblem {

  /// One line for the client.
  String publicMessage();

  /// A public id that breaks a rule. Cloudinary's wording.
  ///
  /// @param publicId as received
  /// @param expected the rule it breaks
  record InvalidPublicId(String publicId, String expected) implements AssetProblem {
    @Override
    public String publicMessage() {
      return "public_id (" + publicId + ") is invalid";
    }
  }

  /// Text that cannot name a cloud.
  record InvalidCloudName(String name, String expected) implements AssetProblem {
    @Override
    public String publicMessage() {
      return "Invalid cloud_name " + name;
    }
  }

  /// Any other value the catalog does not take.
  ///
  /// @param parameter the parameter's name in the reference, such as `tags`
  /// @param value the value, or the offending part of it
  /// @param expected what would have been taken
  record InvalidValue(String parameter, String value, String expected) implements AssetProblem {
    @Override
    public String publicMessage() {
      return "Invalid value " + value + " for " + parameter + ": expected " + expected;
    }
  }

  /// A cursor that this server did not give for this query.
  record InvalidCursor() implements AssetProblem {
    @Override
    public String publicMessage() {
      return "Invalid value for parameter next_cursor";
    }
  }

  /// The database is lost, busy for longer than allowed, or full. Whether the interrupted change
  /// happened is unknown.
  ///
  /// @param action what was being done, such as `save`
  record Unavailable(String action) implements AssetProblem {
    @Override
    public String publicMessage() {
      return "General Error";
    }
  }
}
