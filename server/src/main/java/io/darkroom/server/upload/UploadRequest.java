package io.darkroom.server.upload;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.http.Parameters;

/// One upload as asked, beside its file.
///
/// @param caller who asks; for an unsigned upload the key by which the answer is signed
/// @param signed whether the caller proved who they are
/// @param target where the file goes
/// @param parameters what is asked for, a preset already merged in
/// @param serverAddress scheme and authority by which the client reached us
/// @param requestId of the call
public record UploadRequest(
    Caller caller,
    boolean signed,
    UploadTarget target,
    Parameters parameters,
    String serverAddress,
    String requestId) {

  /// The same upload asked for in other words.
  UploadRequest with(Parameters others) {
    return new UploadRequest(caller, signed, target, others, serverAddress, requestId);
  }
}
