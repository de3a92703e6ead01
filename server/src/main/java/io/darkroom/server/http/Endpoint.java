package io.darkroom.server.http;

/// One address of the API: from a call to its answer.
///
/// Runs on a virtual thread and may block. Safe for concurrent use.
@FunctionalInterface
public interface Endpoint {
  /// @throws ApiException and the exceptions of storage and engine; [ErrorResponses] turns all of
  ///   them into answers
  Answer answer(Call call);
}
