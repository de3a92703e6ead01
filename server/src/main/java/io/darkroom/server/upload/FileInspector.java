package io.darkroom.server.upload;

import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.work.Deadline;
import io.darkroom.server.work.ImageWorkers;
import io.darkroom.storage.asset.FileFacts;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.OutputRequest;
import org.jspecify.annotations.Nullable;

/// Tells from its bytes what a received file is. Safe for concurrent use.
public final class FileInspector {
  private static final String DECODING_TEST_TEXT = "c_limit,h_32,w_32";

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

  /// @param resourceType the resource type asked for; null to have it told from the content
  /// @throws TransformException with `UnreadableImage` when a picture was asked for and it is none
  Inspected inspect(SpooledFile file, @Nullable ResourceType resourceType) {
    if (resourceType == ResourceType.RAW) {
      return raw(file);
    }
    try {
      return image(file);
    } catch (TransformException e) {
      if (resourceType == null && e.problem() instanceof Problem.UnreadableImage) {
        return raw(file);
      }
      throw e;
    }
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
