package io.darkroom.transform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.QualityDescent.Sample;
import io.darkroom.transform.engine.QualityDescent.Tile;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.op.SaveOptions;
import io.darkroom.transform.op.SaveOptions.Chroma;
import io.darkroom.transform.op.SaveOptions.Metadata;
import io.darkroom.transform.op.SaveOptions.QualitySearch;
import io.darkroom.transform.op.SavedColors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QualityDescentTest {
  private static final Sample SMALL = Sample.of(16, 16);

  /// Luma that is off by a count from a quality on.
  private static byte[] luma(int percent, int threshold) {
    var luma = new byte[256];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = (byte) (percent < threshold && i % 2 == 0 ? 140 : 100);
    }
    return luma;
  }

  @ParameterizedTest(name = "from {0}, at most {1}, alike down to {2}: {3}")
  @CsvSource({
    "80, 100, 0, 40",
    "80, 100, 65, 65",
    "80, 100, 78, 80",
    "80, 62, 0, 42",
    "90, 62, 70, 62",
    "90, 30, 0, 30"
  })
  void descendsWhileThePictureLooksTheSame(int start, int most, int alike, int expected) {
    var options =
        new SaveOptions(
            new QualitySearch(0.97),
            Chroma.AUTOMATIC,
            false,
            false,
            false,
            Metadata.NONE,
            null,
            null,
            SavedColors.PLAIN);

    int found =
        QualityDescent.find(
            new Save(ImageFormat.JPEG, start, options),
            most,
            SMALL,
            percent -> luma(percent, alike));

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void samplesSmallPicturesInOneTile() {
    assertThat(Sample.of(100, 300).tiles()).containsExactly(new Tile(0, 22, 100, 256));
  }

  @Test
  void samplesLargePicturesFromCornerToCorner() {
    var sample = Sample.of(5000, 600);

    assertThat(sample.columns()).isEqualTo(3);
    assertThat(sample.tiles()).hasSize(6).contains(new Tile(0, 0, 256, 256));
    assertThat(sample.tiles().getLast()).isEqualTo(new Tile(4744, 344, 256, 256));
    assertThat(sample.width()).isEqualTo(768);
    assertThat(sample.height()).isEqualTo(512);
  }

  @Test
  void callsTheSamePictureTheSame() {
    var luma = luma(50, 60);

    assertThat(StructuralSimilarity.of(luma, luma, 16, 16)).isEqualTo(1);
    assertThat(StructuralSimilarity.of(luma, luma(70, 60), 16, 16)).isLessThan(0.5);
  }
}
