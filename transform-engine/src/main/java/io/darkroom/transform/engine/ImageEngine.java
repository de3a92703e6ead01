package io.darkroom.transform.engine;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs plans. Safe for concurrent use; each call works on the calling thread, which must be a
/// platform thread.
///
/// An engine may say *unsupported* of a format or an operation, and then never draws something else
/// instead.
public interface ImageEngine extends AutoCloseable {

  /// A name and version for people, such as `libvips 8.18.7`.
  String name();

  boolean canRead(ImageFormat format);

  boolean canWrite(ImageFormat format);

  boolean canRun(Op op);

  /// Reads the header of a picture, decoding no pixels.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `UnreadableImage` when the bytes
  ///   are not a picture in a format this engine reads, with `TooManyPixels` when one frame passes
  ///   the limit of input pixels; frames are only counted once they are to be decoded
  ImageFacts probe(ImageSource source, Limits limits);

  /// Decodes, operates and encodes. The same plan on the same bytes gives the same bytes.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `UnreadableImage` when the source
  ///   is damaged, with `Unsupported` when this engine lacks a format or an operation of the plan,
  ///   with `TooManyPixels`, `TooLarge` or `TimedOut` when a limit is passed, with `EngineFailed`
  ///   when the engine itself is at fault
  /// @throws IllegalArgumentException when the plan does not fit the picture: a page it has not, an
  ///   area outside, another size in the end than promised
  default EncodedImage run(Plan plan, ImageSource source, Limits limits) {
    return run(plan, source, List.of(), limits);
  }

  /// As [#run(Plan, ImageSource, Limits)], with the pictures that the plan lays on.
  ///
  /// @param layers by the numbers that the plan has for them
  EncodedImage run(Plan plan, ImageSource source, List<ImageSource> layers, Limits limits);

  /// Makes an animation, shown for ever, of still pictures in their order.
  ///
  /// @param pictures upright, all of one size
  /// @param delayMillis how long each is shown
  /// @throws io.darkroom.transform.error.TransformException with `Unsupported` when this engine
  ///   writes no animations in the format, else as [#run]
  /// @throws IllegalArgumentException when the sizes differ
  EncodedImage animate(List<ImageSource> pictures, int delayMillis, Save save, Limits limits);

  /// The size that text will have when it is drawn.
  ///
  /// @param sources by the numbers that the text has for its font
  /// @throws io.darkroom.transform.error.TransformException with `Unsupported` when this engine
  ///   draws no text, with `UnreadableImage`, `TooLarge` or `Unsupported` when the font is not one
  ///   that can be used
  Extent measure(Lettering lettering, List<ImageSource> sources);

  /// As [#measure(Lettering, List)], in an installed font.
  default Extent measure(Lettering lettering) {
    return measure(lettering, List.of());
  }

  /// What lies inside an even border of the picture that a plan comes to; the whole picture when
  /// there is nothing else than border. Of an animation, what is not border in any frame. How the
  /// plan is saved does not matter.
  ///
  /// @param tolerance 0 to 1: the largest difference of a channel from the border's color
  /// @param color of the border; null: that of the corner at the top left
  /// @throws io.darkroom.transform.error.TransformException as [#run]
  Part contents(
      Plan plan,
      double tolerance,
      @Nullable Rgba color,
      ImageSource source,
      List<ImageSource> layers,
      Limits limits);

  /// Bytes of pixels outside the Java heap that are in use now; 0 for an engine that keeps none
  /// there.
  default long nativeBytes() {
    return 0;
  }

  @Override
  void close();
}
