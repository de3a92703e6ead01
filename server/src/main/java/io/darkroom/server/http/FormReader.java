package io.darkroom.server.http;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a call from its query and body, in every encoding the SDKs send:
/// multipart, url-encoded (declared or not), JSON. Safe for concurrent use.
public final class FormReader {
  private final FormLimits limits;

  public FormReader(FormLimits limits) {
    this.limits = limits;
  }

  public FormLimits limits() {
    return limits;
  }

  /// The parameters of a call whose body is the file itself.
  public Parameters readQuery(Call call) {
    return urlEncoded(call.rawQuery());
  }

  /// Reads the whole body. Files go to the spool; on a clash of names the body wins over the query.
  public Form read(Call call, Spool.Request spool) {
    try {
      var query = urlEncoded(call.rawQuery());
      var body = readBody(call, spool);
      return new Form(
          new Parameters.Builder().overlay(query).overlay(body.parameters()).build(), body.files());
    } catch (IOException e) {
      throw new ApiException(new ApiProblem.BadRequest("The request body could not be read"), e);
    }
  }

  private Form readBody(Call call, Spool.Request spool) throws IOException {
    var contentType = Objects.requireNonNullElse(call.headers().get("Content-Type"), "");
    var mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (mediaType) {
      case "multipart/form-data" ->
          new MultipartReader(limits, spool).read(contentType, call.body());
      case "application/json" -> Form.ofParameters(json(text(call.body())));
      // some clients post url-encoded text and leave the type out
      case "", "application/x-www-form-urlencoded" ->
          Form.ofParameters(urlEncoded(text(call.body())));
      default -> throw ApiException.badRequest("Unsupported content type: " + mediaType);
    };
  }

  private String text(InputStream body) throws IOException {
    var bytes = body.readNBytes(limits.fieldsBytes() + 1);
    if (bytes.length > limits.fieldsBytes()) {
      throw ApiException.badRequest(
          "Request parameters too large. Maximum is " + limits.fieldsBytes() + " bytes.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Parameters urlEncoded(String text) {
    var parameters = new Parameters.Builder();
    var fields = 0;
    for (var pair : text.split("&")) {
      if (!pair.isEmpty()) {
        limits.checkFields(++fields);
        var equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.add(usable(decode(name)), decode(value));
      }
    }
    return parameters.build();
  }

  /// A name that may be given: every parameter may be an array but the file.
  static String usable(String name) {
    if (name.startsWith("file[")) {
      throw ApiException.badRequest(
          "Invalid file parameter. Make sure your file parameter does not include '[]'");
    }
    return name;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ApiException(
          new ApiProblem.BadRequest("Malformed percent-encoding in request parameters"), e);
    }
  }

  private Parameters json(String text) {
    JsonObject object;
    try {
      object = text.isBlank() ? new JsonObject() : new JsonObject(text);
    } catch (DecodeException e) {
      throw new ApiException(new ApiProblem.BadRequest("Malformed JSON in the request body"), e);
    }
    limits.checkFields(object.size());
    var parameters = new Parameters.Builder();
    for (Map.Entry<String, Object> entry : object) {
      var name = usable(entry.getKey());
      if (entry.getValue() instanceof JsonArray array) {
        array.forEach(element -> addJson(parameters, name, element));
      } else {
        addJson(parameters, name, entry.getValue());
      }
    }
    return parameters.build();
  }

  private static void addJson(Parameters.Builder parameters, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Boolean flag -> parameters.addFlag(name, flag);
      case JsonObject object -> parameters.add(name, object.encode());
      case JsonArray array -> parameters.add(name, array.encode());
      default -> parameters.add(name, value.toString());
    }
  }

  /// Parameters and files of one call.
  public record Form(Parameters parameters, List<FilePart> files) {
    public Form {
      files = List.copyOf(files);
    }

    static Form ofParameters(Parameters parameters) {
      return new Form(parameters, List.of());
    }
  }

  /// A received file and the field it came under.
  public record FilePart(String field, SpooledFile file) {}
}
