package io.darkroom.transform.engine;

import io.darkroom.transform.op.Save;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Finds the lowest quality at which a picture still looks like itself. Both engines search with
/// it; `docs/adr/0011-automatic-quality.md` says why so.
///
/// What is compared are JPEG encodes of a sample, whatever the format of the result, because
/// quality is on the JPEG scale everywhere: from the quality asked for down in steps of 5, while
/// the structural similarity of luma to the encode at 95 stays above the limit, but not below
/// [#LOWEST_PERCENT], where flat areas show steps that the measure does not see. The sample is at
/// most nine tiles of 256 by 256 pixels, evenly spread, so that a search costs a dozen encodes of
/// 0.6 megapixels at the most.
public final class QualityDescent {
  public static final int LOWEST_PERCENT = 40;

  private static final int REFERENCE_PERCENT = 95;
  private static final int STEP_PERCENT = 5;
  private static final int TILE_PIXELS = 256;
  private static final int MOST_TILES_A_SIDE = 3;

  private QualityDescent() {}

  /// A part of the picture, in pixels.
  public record Tile(int left, int top, int width, int height) {}

  /// The parts that make the sample, row by row, all of one size.
  ///
  /// @param columns how many stand side by side
  public record Sample(List<Tile> tiles, int columns) {
    public Sample {
      tiles = List.copyOf(tiles);
    }

    public static Sample of(int width, int height) {
      int columns = tilesAlong(width);
      int rows = tilesAlong(height);
      int tileWidth = Math.min(TILE_PIXELS, width);
      int tileHeight = Math.min(TILE_PIXELS, height);
      var tiles = new ArrayList<Tile>();
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          tiles.add(
              new Tile(
                  start(column, columns, width - tileWidth),
                  start(row, rows, height - tileHeight),
                  tileWidth,
                  tileHeight));
        }
      }
      return new Sample(tiles, columns);
    }

    private static int tilesAlong(int side) {
      return Math.clamp(side / TILE_PIXELS, 1, MOST_TILES_A_SIDE);
    }

    private static int start(int index, int count, int room) {
      return count == 1 ? room / 2 : (int) ((long) index * room / (count - 1));
    }

    public int width() {
      return columns * tiles.getFirst().width();
    }

    public int height() {
      return tiles.size() / columns * tiles.getFirst().height();
    }
  }

  /// The quality to save with, from the one asked for down.
  ///
  /// @param most the quality a JPEG source was stored with, 100 for other sources
  /// @param luma of the sample as a JPEG encode at a quality shows it
  public static int find(Save save, int most, Sample sample, IntFunction<byte[]> luma) {
    int quality = Math.min(save.qualityPercent(), most);
    var search = save.options().search();
    if (search == null) {
      return save.qualityPercent();
    }
    var reference = luma.apply(REFERENCE_PERCENT);
    while (quality - STEP_PERCENT >= LOWEST_PERCENT) {
      var lower = luma.apply(quality - STEP_PERCENT);
      double similarity =
          StructuralSimilarity.of(reference, lower, sample.width(), sample.height());
      if (similarity < search.similarity()) {
        break;
      }
      quality -= STEP_PERCENT;
    }
    return quality;
  }
}
