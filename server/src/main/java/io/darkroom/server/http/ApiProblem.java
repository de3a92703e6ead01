package io.darkroom.server.http;

/// What can go wrong with a call before it reaches storage or pixels. Every kind words itself for
/// the client in one line; [ErrorResponses] alone knows its status.
public sealed interface ApiProblem {

  /// One line for the client.
  String publicMessage();

  /// The same for the log, without what may be a secret of the client's.
  default String logMessage() {
    return publicMessage();
  }

  /// A parameter or body that cannot be used.
  record BadRequest(String publicMessage) implements ApiProblem {
    /// A parameter that must be there and is absent or blank.
    public static BadRequest missing(String parameter) {
      return new BadRequest("Missing required parameter - " + parameter);
    }

    /// A parameter of the reference that this server does not act on.
    public static BadRequest unsupported(String parameter) {
      return new BadRequest("Parameter " + parameter + " is not supported by this server");
    }

    /// A parameter whose value is not one it takes.
    public static BadRequest invalid(String parameter, String value, String expected) {
      return new BadRequest(
          "Invalid value " + value + " for parameter " + parameter + ": expected " + expected);
    }
  }

  /// A remote file that the caller named and that could not be had.
  ///
  /// @param source its address, without user and password
  /// @param reason what came instead: an HTTP status line or a network code
  record SourceUnreadable(String source, String reason) implements ApiProblem {
    @Override
    public String publicMessage() {
      return "Error in loading " + source + " - " + reason;
    }

    @Override
    public String logMessage() {
      var query = source.indexOf('?');
      return "Error in loading "
          + (query < 0 ? source : source.substring(0, query) + "?…")
          + " - "
          + reason;
    }
  }

  /// A caller who did not prove who they are, or may not do this.
  record Unauthorized(String publicMessage) implements ApiProblem {}

  /// Something that is not there.
  record NotFound(String publicMessage) implements ApiProblem {}

  /// Work that only an add-on of the service can do.
  ///
  /// @param status the service's own is 420, which some clients cannot read
  record NoSubscription(String publicMessage, int status) implements ApiProblem {}

  /// A method that the address does not take.
  record MethodNotAllowed(String allowed) implements ApiProblem {
    @Override
    public String publicMessage() {
      return "Method not allowed";
    }
  }

  /// More work than this server takes on now; worth trying again.
  record Overloaded(int retryAfterSeconds) implements ApiProblem {
    @Override
    public String publicMessage() {
      return "Server is busy, try again later";
    }
  }

  /// A client that stopped sending or closed its connection; nobody reads the answer.
  record ClientGone(String publicMessage) implements ApiProblem {}
}
