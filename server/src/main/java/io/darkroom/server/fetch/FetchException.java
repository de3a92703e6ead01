package io.darkroom.server.fetch;

import org.jspecify.annotations.Nullable;

/// A request to a remote server that brought no usable answer. The reason is for the caller who
/// named the server; the cause, which may tell of the network around us, is for the log.
public final class FetchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  FetchException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  FetchException(Failure failure, @Nullable Throwable cause) {
    this(failure.code() + " 0", cause);
  }

  /// What happened before there was a status, by the codes that clients of the hosted service know.
  enum Failure {
    ADDRESS_REFUSED("ERR_ACCESS_DENIED"),
    NAME_NOT_FOUND("ERR_DNS_FAIL"),
    NOT_CONNECTED("ERR_CONNECT_FAIL"),
    NOT_ENCRYPTED("ERR_SECURE_CONNECT_FAIL"),
    TIMED_OUT("ERR_READ_TIMEOUT"),
    BROKEN_OFF("ERR_READ_ERROR"),
    BAD_ADDRESS("ERR_INVALID_URL"),
    TOO_MANY_REDIRECTS("ERR_TOO_MANY_REDIRECTS");

    private final String code;

    Failure(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /// An HTTP status line such as `404 Not Found`, or a network code such as `ERR_DNS_FAIL 0`.
  public String reason() {
    return reason;
  }
}
