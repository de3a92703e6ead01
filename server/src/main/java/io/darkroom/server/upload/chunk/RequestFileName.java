package io.darkroom.server.upload.chunk;

import io.darkroom.server.http.Call;
import io.darkroom.server.http.SpooledFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.hc.core5.net.PercentCodec;

/// The name of a file that a browser sends in slices: parts of it are called `blob`, its name
/// stands in a header of the request. Upload API reference, "CORS".
public final class RequestFileName {
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  private RequestFileName() {}

  /// The file under that name, where a request has one.
  public static SpooledFile named(SpooledFile file, Call call) {
    var header = call.headers().get("Content-Disposition");
    var found = header == null ? null : FILE_NAME.matcher(header);
    if (found == null || !found.find()) {
      return file;
    }
    var whole = PercentCodec.decode(found.group(1), StandardCharsets.UTF_8);
    var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    return name.isBlank() ? file : new SpooledFile(file.path(), name, file.bytes(), file.md5());
  }
}
