package io.darkroom.server.upload.source;

import io.darkroom.server.fetch.RemoteFiles;
import io.darkroom.server.fetch.RemoteRequest;
import io.darkroom.server.fetch.RemoteUrl;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The file of an upload, wherever it comes from. Upload API reference, "File sources" and "The
/// `file` part". Safe for concurrent use.
public final class FileSources {
  private static final Pattern WEB =
      Pattern.compile("https?:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern USER = Pattern.compile("(//)[^/@]*@");
  private static final int SHOWN_CHARACTERS = 255;

  private final RemoteFiles remote;
  private final S3Files s3;
  private final SourceConfig config;

  public FileSources(RemoteFiles remote, S3Files s3, SourceConfig config) {
    this.remote = remote;
    this.s3 = s3;
    this.config = config;
  }

  /// The file of a form: its part of that name, or what its parameter of that name says.
  ///
  /// @throws ApiException when there is none, or it cannot be had
  public SpooledFile obtain(FormReader.Form form, Spool.Request spool) {
    var part = findPart(form);
    if (part.isPresent()) {
      return unwrapped(part.get(), spool);
    }
    var source =
        form.parameters()
            .find("file")
            .orElseThrow(() -> new ApiException(ApiProblem.BadRequest.missing("file")));
    return fetch(source, form.parameters(), spool);
  }

  /// A slice of a file, which is a part of the form as it is.
  public SpooledFile obtainSlice(FormReader.Form form) {
    return findPart(form)
        .orElseThrow(() -> new ApiException(ApiProblem.BadRequest.missing("file")));
  }

  private static Optional<SpooledFile> findPart(FormReader.Form form) {
    return form.files().stream()
        .filter(part -> part.field().equals("file"))
        .map(FormReader.FilePart::file)
        .findFirst();
  }

  /// The file that is the body of a call.
  ///
  /// @throws ApiException when it is too large, or other bytes than the client meant to send
  public SpooledFile receive(Call call, Spool.Request spool) {
    return RawBody.receive(call, spool, config.maxFileBytes());
  }

  /// The file that a text stands for or leads to.
  ///
  /// @param parameters of the call, for the headers to send along
  public SpooledFile fetch(String source, Parameters parameters, Spool.Request spool) {
    if (DataUri.startsLikeOne(source)) {
      return ofDataUri(source, spool);
    }
    if (WEB.matcher(source).matches()) {
      var url =
          RemoteUrl.find(source)
              .orElseThrow(() -> ApiException.badRequest("Invalid URL for upload"));
      return remote.fetch(url, headers(parameters), spool, config.maxFileBytes());
    }
    if (source.startsWith("s3://")) {
      return s3.fetch(source, spool, config.maxFileBytes());
    }
    throw unsupported(source);
  }

  private SpooledFile ofDataUri(String text, Spool.Request spool) {
    requireShort(text.length());
    var head = text.substring(0, Math.min(text.length(), DataUri.HEAD_CHARACTERS));
    var start = DataUri.findBytesStart(head).orElseThrow(() -> unsupported(text));
    try {
      return spool.store(DataUri.decoded(text, start), null, config.maxFileBytes());
    } catch (IOException e) {
      throw new ApiException(new ApiProblem.BadRequest("Invalid data URI: expected base64"), e);
    }
  }

  /// Some clients send data URIs as if they were files.
  private SpooledFile unwrapped(SpooledFile file, Spool.Request spool) {
    try (var content = Files.newInputStream(file.path())) {
      var beginning =
          new String(content.readNBytes(DataUri.HEAD_CHARACTERS), StandardCharsets.ISO_8859_1);
      var start = DataUri.findBytesStart(beginning);
      if (start.isEmpty()) {
        return file;
      }
      requireShort(file.bytes());
      try (var whole = Files.newInputStream(file.path())) {
        whole.skipNBytes(start.get());
        return spool.store(DataUri.decoded(whole), null, config.maxFileBytes());
      } catch (IOException _) {
        return file; // only begins like one
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the spool cannot be read", e);
    }
  }

  private void requireShort(long characters) {
    if (characters > config.maxDataUriCharacters()) {
      throw ApiException.badRequest(
          "File size too large. Got %d. Maximum is %d."
              .formatted(characters, config.maxDataUriCharacters()));
    }
  }

  private static List<RemoteRequest.Header> headers(Parameters parameters) {
    return SourceHeaders.parse(parameters.find("headers").orElse(""));
  }

  private static ApiException unsupported(String source) {
    var shown = source.substring(0, Math.min(source.length(), SHOWN_CHARACTERS));
    return ApiException.badRequest(
        "Unsupported source URL: " + USER.matcher(shown).replaceAll("$1"));
  }
}
