package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.model.PageChoice;
import io.darkroom.transform.op.Load;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Chooses the pages or frames that are decoded.
///
/// @param facts of the picture
/// @param keepsFrames whether the result holds several frames
/// @param maxFrames how many may be decoded
record LoadChoice(ImageFacts facts, boolean keepsFrames, int maxFrames) {

  /// What to decode: the pages chosen, else all frames or the first page.
  ///
  /// @param pages null when none were chosen
  Load load(@Nullable PageChoice pages) {
    return switch (pages) {
      case null -> keepsFrames ? frames(0, facts.pages()) : Load.FIRST_PAGE;
      case PageChoice.All() -> {
        requireSeveral("pg_all");
        yield frames(0, facts.pages());
      }
      case PageChoice.Ranges(var ranges) -> ranges(ranges);
      case PageChoice.Named(var names) -> throw unsupported("pg_name:" + String.join(";", names));
    };
  }

  private Load ranges(List<PageChoice.Range> ranges) {
    var range = ranges.getFirst();
    if (range.first() > facts.pages()
        || (range.last() > facts.pages() && range.last() != Integer.MAX_VALUE)) {
      throw new TransformException(
          new Problem.BadArgument("page", text(range), 0, "pages from 1 to " + facts.pages()));
    }
    int last = Math.min(range.last(), facts.pages());
    if (ranges.size() > 1) {
      var all = ranges.stream().map(LoadChoice::text).collect(Collectors.joining(";"));
      throw unsupported("pg_" + all);
    }
    if (last > range.first()) {
      requireSeveral("pg_" + text(range));
    }
    return frames(range.first() - 1, last - range.first() + 1);
  }

  private Load frames(int first, int count) {
    if (count > maxFrames) {
      throw new TransformException(
          new Problem.TooLarge(
              "Maximum number of frames/pages is %d. Requested %d".formatted(maxFrames, count),
              count,
              maxFrames));
    }
    return new Load(first, count, 1);
  }

  private void requireSeveral(String feature) {
    if (!keepsFrames) {
      throw unsupported(feature + " in a file of one page");
    }
  }

  private static String text(PageChoice.Range range) {
    if (range.first() == range.last()) {
      return String.valueOf(range.first());
    }
    return range.first() + "-" + (range.last() == Integer.MAX_VALUE ? "" : range.last());
  }

  private static TransformException unsupported(String feature) {
    return new TransformException(new Problem.Unsupported(feature));
  }
}
