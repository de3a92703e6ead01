package io.darkroom.server.sdk;

import com.cloudinary.Cloudinary;
import com.cloudinary.Transformation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The Java SDK, `com.cloudinary:cloudinary-http5`.
final class JavaClient implements SdkClient {
  private final Cloudinary cloudinary;

  JavaClient(String cloudinaryUrl) {
    cloudinary = new Cloudinary(cloudinaryUrl + "&secure=false&analytics=false");
  }

  @Override
  public JsonObject upload(Path file, Map<String, Object> options) {
    return call(() -> cloudinary.uploader().upload(file.toFile(), new HashMap<>(options)));
  }

  @Override
  public JsonObject uploadText(String source, Map<String, Object> options) {
    return call(() -> cloudinary.uploader().upload(source, new HashMap<>(options)));
  }

  @Override
  public JsonObject uploadLarge(Path file, int sliceBytes, Map<String, Object> options) {
    return call(
        () -> cloudinary.uploader().uploadLarge(file.toFile(), new HashMap<>(options), sliceBytes));
  }

  @Override
  public JsonObject destroy(String publicId, Map<String, Object> options) {
    return call(() -> cloudinary.uploader().destroy(publicId, new HashMap<>(options)));
  }

  private interface Request {
    Map<?, ?> send() throws IOException;
  }

  private static JsonObject call(Request request) {
    try {
      var json = new JsonObject();
      request.send().forEach((name, value) -> json.put((String) name, plain(value)));
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException("the SDK cannot reach the server", e);
    } catch (RuntimeException e) {
      throw new SdkError(e.getMessage()); // this SDK throws bare runtime exceptions for refusals
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var json = new JsonObject();
        map.forEach((name, element) -> json.put((String) name, plain(element)));
        yield json;
      }
      case Iterable<?> list -> {
        var json = new JsonArray();
        list.forEach(element -> json.add(plain(element)));
        yield json;
      }
      default -> value;
    };
  }

  @Override
  public String url(String publicId, Map<String, Object> options) {
    var url = cloudinary.url();
    var transformation = new Transformation<>();
    options.forEach((name, value) -> {
      switch (name) {
        case "format" -> url.format((String) value);
        case "version" -> url.version(value);
        case "type" -> url.type((String) value);
        case "resource_type" -> url.resourceType((String) value);
        case "sign_url" -> url.signed((Boolean) value);
        default -> transformation.param(name, value);
      }
    });
    return url.transformation(transformation).generate(publicId);
  }

  @Override
  public void close() {
    // nothing is held between calls
  }
}
