package io.darkroom.server.auth;

import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;

/// One call of the API by a caller who is known, answered with JSON or with a file. Files that came
/// with the call are gone when the answer is written.
///
/// Runs on a virtual thread and may block. Safe for concurrent use.
@FunctionalInterface
public interface SignedDownload {
  /// @throws ApiException and the exceptions of storage and engine
  Answer answer(Caller caller, Parameters parameters, Call call);
}
