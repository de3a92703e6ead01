package io.darkroom.transform.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DrawVectorsLargeTest {
  private final DrawVectorsLarge rule = new DrawVectorsLarge();

  @ParameterizedTest(name = "{0} of 100x50 to {1}x{2}: {3} times as large")
  @CsvSource({"SVG, 101, 50, 2", "SVG, 200, 100, 2", "PDF, 120, 151, 4", "SVG, 5000, 2500, 50"})
  void reachesTheSizeThatIsWanted(ImageFormat format, int width, int height, int zoom) {
    var source = Pictures.still(format, 100, 50);

    var plan = Plans.rewritten(rule, Plans.png(source, new Op.Resize(width, height)), source);

    assertThat(plan.load().zoom()).isEqualTo(zoom);
    Plans.assertUnchanged(rule, plan, source);
  }

  @Test
  void drawsNothingLargerThanItMayBe() {
    var source = Pictures.still(ImageFormat.SVG, 9_000, 9_000);

    Plans.assertUnchanged(rule, Plans.png(source, new Op.Resize(9_001, 9_001)), source);
  }

  @Test
  void leavesAloneWhatShrinks() {
    var source = Pictures.still(ImageFormat.SVG, 100, 50);

    Plans.assertUnchanged(rule, Plans.png(source, new Op.Resize(100, 40)), source);
  }

  @Test
  void leavesPixelsAlone() {
    var source = Pictures.still(ImageFormat.PNG, 100, 50);

    Plans.assertUnchanged(rule, Plans.png(source, new Op.Resize(300, 150)), source);
  }

  @Test
  void leavesAloneWhatIsCutFirst() {
    var source = Pictures.still(ImageFormat.SVG, 100, 50);
    var plan = Plans.png(source, new Op.ExtractArea(1, 1, 20, 20), new Op.Resize(300, 300));

    Plans.assertUnchanged(rule, plan, source);
  }
}
