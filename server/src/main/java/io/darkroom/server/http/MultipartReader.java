package io.darkroom.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/// Reads one `multipart/form-data` body, fields to memory and files to the spool. One request only.
///
/// A part is a file when its header has a file name. RFC 7578; names in the header are decoded in
/// the order `filename*`, UTF-8, Latin-1, since clients disagree.
final class MultipartReader {
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final FormLimits limits;
  private final Spool.Request spool;

  private final Parameters.Builder parameters = new Parameters.Builder();
  private final List<FormReader.FilePart> files = new ArrayList<>();
  private int parts;
  private int fieldBytes;

  MultipartReader(FormLimits limits, Spool.Request spool) {
    this.limits = limits;
    this.spool = spool;
  }

  FormReader.Form read(String contentType, InputStream body) throws IOException {
    var boundary = headerParameters(contentType).get("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw ApiException.badRequest("A multipart body needs a boundary");
    }
    try {
      var input =
          MultipartInput.builder()
              .setInputStream(body)
              .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
              .setBufferSize(BUFFER_BYTES)
              .setPartHeaderSizeMax(HEADER_BYTES)
              .get();
      input.setHeaderCharset(StandardCharsets.ISO_8859_1);
      for (var more = input.skipPreamble(); more; more = input.readBoundary()) {
        limits.checkFields(++parts);
        readPart(input.readHeaders(), input.newInputStream());
      }
      return new FormReader.Form(parameters.build(), files);
    } catch (FileUploadException | IllegalArgumentException e) {
      throw new ApiException(new ApiProblem.BadRequest("Malformed multipart body"), e);
    } catch (IOException e) {
      if (e.getClass().getEnclosingClass() == MultipartInput.class) {
        throw new ApiException(new ApiProblem.BadRequest("Malformed multipart body"), e);
      }
      throw e;
    }
  }

  private void readPart(String headers, InputStream content) throws IOException {
    var disposition = headerParameters(contentDisposition(headers));
    var name = FormReader.usable(utf8OrLatin1(disposition.getOrDefault("name", "")));
    var fileName = fileName(disposition);
    if (fileName == null) {
      parameters.add(name, field(content));
      return;
    }
    files.add(
        new FormReader.FilePart(
            name, spool.store(content, fileName.isBlank() ? null : fileName, limits.fileBytes())));
  }

  private String field(InputStream content) throws IOException {
    var bytes = content.readNBytes(limits.fieldsBytes() - fieldBytes + 1);
    fieldBytes += bytes.length;
    if (fieldBytes > limits.fieldsBytes()) {
      throw ApiException.badRequest(
          "Request parameters too large. Maximum is " + limits.fieldsBytes() + " bytes.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String contentDisposition(String headers) {
    for (var line : headers.split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
        return line.substring(line.indexOf(':') + 1).strip();
      }
    }
    throw ApiException.badRequest("Malformed multipart body");
  }

  private static Map<String, String> headerParameters(String header) {
    var parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    var parameters = new HashMap<>(parser.parse(header, ';'));
    parameters.replaceAll((_, value) -> Objects.requireNonNullElse(value, ""));
    return parameters;
  }

  /// The name without folders, or null when the part is a field.
  private static @Nullable String fileName(Map<String, String> disposition) {
    var given = disposition.get("filename");
    if (given == null) {
      return null;
    }
    var whole = utf8OrLatin1(given);
    return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
  }

  /// Text whose bytes were read as Latin-1, decoded as UTF-8 when they are UTF-8.
  private static String utf8OrLatin1(String text) {
    if (text.chars().anyMatch(character -> character > 0xff)) {
      return text; // already decoded from the extended form
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException _) {
      return text;
    }
  }
}
