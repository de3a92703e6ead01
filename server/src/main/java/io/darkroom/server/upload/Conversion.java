package io.darkroom.server.upload;

import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.upload.FileInspector.Inspected;
import io.darkroom.server.upload.parameter.Shaping;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.FileFacts;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What becomes of a file before it is stored: refused, changed, or left as it is. Upload API
/// reference, "Processing order": what is stored is the result, and all that is told is told of it.
/// Safe for concurrent use.
public final class Conversion {
  private final Transformations transformations;
  private final Derivation derivation;

  public Conversion(Transformations transformations, Derivation derivation) {
    this.transformations = transformations;
    this.derivation = derivation;
  }

  /// A file as it will be stored.
  record Prepared(SpooledFile file, Inspected inspected) {}

  /// @throws ApiException when the format is not allowed or not known
  /// @throws io.darkroom.transform.error.TransformException when the transformation cannot be done
  Prepared prepare(
      CloudName cloud, Shaping asked, Inspected inspected, SpooledFile file, Spool.Request files) {
    var format = targetFormat(asked, inspected, file);
    return switch (inspected.resourceType()) {
      case RAW -> new Prepared(file, inspected);
      case VIDEO -> {
        if (asked.transformation() != null || format != null) {
          throw new ApiException(
              ApiProblem.BadRequest.unsupported(
                  (asked.transformation() != null ? "transformation" : "format")
                      + " for resource_type video"));
        }
        yield new Prepared(file, inspected);
      }
      case IMAGE -> image(cloud, asked, format, new Prepared(file, inspected), files);
    };
  }

  private Prepared image(
      CloudName cloud,
      Shaping asked,
      @Nullable String format,
      Prepared received,
      Spool.Request files) {
    if (asked.transformation() == null && format == null) {
      return received;
    }
    var text = asked.transformation() == null ? "" : asked.transformation();
    var transformation = transformations.read(cloud, text);
    var request = request(format);
    var path = received.file().path();
    var facts = derivation.probe(path);
    var plain = transformation.withoutExtension();
    if (request.extension() == null && transformation.extension() != null) {
      request = OutputRequest.of(transformation.extension());
    }
    if (transformations.engine().isUnchanged(plain, facts, request)) {
      return received;
    }
    var image = derivation.transform(cloud, path, () -> AssetFacts.of(facts), plain, request);
    try {
      var file =
          files.store(
              new ByteArrayInputStream(image.bytes()),
              received.file().fileName(),
              image.bytes().length);
      return new Prepared(
          file,
          new Inspected(
              ResourceType.IMAGE,
              FileFacts.of(
                  image.format().extension(),
                  image.width(),
                  image.height(),
                  image.pages(),
                  file.bytes(),
                  file.md5())));
    } catch (IOException e) {
      throw new UncheckedIOException("the spool cannot be written", e);
    }
  }

  private static OutputRequest request(@Nullable String format) {
    if (format == null) {
      return OutputRequest.STORED;
    }
    return OutputRequest.of(
        ImageFormat.findByName(format)
            .orElseThrow(() ->
                new ApiException(
                    ApiProblem.BadRequest.invalid("format", format, "a format of pictures"))));
  }

  /// The format to convert into; null to leave it.
  private static @Nullable String targetFormat(
      Shaping asked, Inspected inspected, SpooledFile file) {
    var resourceType = inspected.resourceType();
    var format =
        resourceType == ResourceType.RAW
            ? AssetNaming.extension(file.fileName())
            : inspected.facts().format();
    if (isListed(asked.allowedFormats(), format)) {
      return null;
    }
    if (!asked.allowedFormats().isEmpty()
        && (asked.format() == null || resourceType == ResourceType.RAW)) {
      throw ApiException.badRequest(
          "%s file format %s not allowed".formatted(kind(resourceType), format));
    }
    return asked.format() == null || isListed(List.of(asked.format()), format)
        ? null
        : asked.format();
  }

  private static String kind(ResourceType resourceType) {
    return switch (resourceType) {
      case IMAGE -> "Image";
      case VIDEO -> "Video";
      case RAW -> "Raw";
    };
  }

  /// Names of one format, such as `jpg` and `jpeg`, are the same.
  private static boolean isListed(List<String> formats, @Nullable String format) {
    return format != null
        && formats.stream().anyMatch(name -> canonical(name).equals(canonical(format)));
  }

  private static String canonical(String format) {
    return ImageFormat.findByName(format)
        .map(ImageFormat::extension)
        .orElse(format.toLowerCase(Locale.ROOT));
  }
}
