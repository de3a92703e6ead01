package io.darkroom.server.upload;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.upload.media.MediaFormat;
import io.darkroom.server.upload.media.MediaProbe;
import io.darkroom.server.upload.media.MediaSniffer;
import io.darkroom.server.work.Deadline;
import io.darkroom.server.work.ImageWorkers;
import io.darkroom.storage.asset.FileFacts;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.FormatSniffer;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.OutputRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells from its bytes what a received file is. Safe for concurrent use.
public final class FileInspector {
  private static final String DECODING_TEST_TEXT = "c_limit,h_32,w_32";

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final TransformEngine engine;
  private final Transformation decodingTest;
  private final ImageWorkers workers;
  private final Limits limits;

  public FileInspector(TransformEngine engine, ImageWorkers workers, Limits limits) {
    this.engine = engine;
    this.decodingTest = engine.read(DECODING_TEST_TEXT);
    this.workers = workers;
    this.limits = limits;
  }

  /// What a file turned out to be.
  record Inspected(ResourceType resourceType, FileFacts facts) {}

  /// @param resourceType the resource type asked for; null to have it told from the content:
  ///   picture, then video or sound, then raw
  /// @throws TransformException with `UnreadableImage` when a picture was asked for and it is none
  /// @throws ApiException when it is an archive instead, or not the video asked for
  Inspected inspect(SpooledFile file, @Nullable ResourceType resourceType) {
    return switch (resourceType) {
      case RAW -> raw(file);
      case VIDEO ->
          findVideo(file)
              .orElseThrow(() -> ApiException.badRequest("Unsupported video format or file"));
      case IMAGE -> {
        if (startsWith(beginning(file), ZIP)) {
          throw ApiException.badRequest("Unsupported ZIP file");
        }
        yield image(file);
      }
      case null -> findImage(file).or(() -> findVideo(file)).orElseGet(() -> raw(file));
    };
  }

  /// A damaged picture counts as none.
  private Optional<Inspected> findImage(SpooledFile file) {
    try {
      return Optional.of(image(file));
    } catch (TransformException e) {
      if (e.problem() instanceof Problem.UnreadableImage) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Optional<Inspected> findVideo(SpooledFile file) {
    var beginning = beginning(file);
    if (FormatSniffer.findFormat(beginning).isPresent()) {
      return Optional.empty();
    }
    return MediaSniffer.findFormat(beginning)
        .flatMap(format ->
            MediaProbe.measure(file.path(), format, file.bytes())
                .map(measured -> video(file, format, measured)));
  }

  private static Inspected video(
      SpooledFile file, MediaFormat format, MediaProbe.Measured measured) {
    return new Inspected(
        ResourceType.VIDEO,
        new FileFacts(
            format.extension(),
            measured.width(),
            measured.height(),
            0,
            file.bytes(),
            file.md5(),
            measured.analysis()));
  }

  private static byte[] beginning(SpooledFile file) {
    try (var content = Files.newInputStream(file.path())) {
      return content.readNBytes(Math.max(FormatSniffer.PREFIX_BYTES, MediaSniffer.PREFIX_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException("the spool cannot be read", e);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private Inspected image(SpooledFile file) {
    var source = new ImageSource.OfFile(file.path());
    var facts = workers.run(() -> measure(source), Deadline.in(limits.time()));
    return new Inspected(
        ResourceType.IMAGE,
        FileFacts.of(
            facts.format().extension(),
            facts.width(),
            facts.height(),
            facts.pages(),
            file.bytes(),
            file.md5()));
  }

  /// Reads the header, then decodes every pixel once, as small as the decoder can: a file that
  /// breaks off in the middle has a good header, and must not become an asset that cannot be shown.
  private ImageFacts measure(ImageSource source) {
    var facts = engine.probe(source, limits);
    engine.transform(source, facts, decodingTest, OutputRequest.of(ImageFormat.PNG), limits);
    return facts;
  }

  private static Inspected raw(SpooledFile file) {
    return new Inspected(ResourceType.RAW, FileFacts.ofRaw(file.bytes(), file.md5()));
  }
}
