package io.darkroom.transform.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.LayerSources;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.EngineUnderTest;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One address, one file: the same picture and text give the same bytes again, and with other
/// threads. The AVIF encoder takes as many threads as libvips may use and its bytes follow them, so
/// it is asked twice with the same.
@TestInstance(Lifecycle.PER_CLASS)
final class SameBytesTest {
  private final VipsEngine engine = LoadedVips.engine(LoadedVips.library(1));
  private final TransformEngine front = TransformEngine.open(engine, TextLimits.DEFAULT);
  private final LayerSources layers = layers();

  private LayerSources layers() {
    ImageSource logo = Painting.island(64, 48).png();
    var facts = AssetFacts.of(front.probe(logo, EngineUnderTest.LIMITS));
    return new LayerSources(
        Map.of(LayerIdentity.ofText("logo"), new LayerSources.Found(logo, facts)));
  }

  @AfterAll
  void closeEngine() {
    front.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "resize JPEG       | JPEG | c_scale,q_80,w_200/f_jpg            | 4",
        "resize PNG        | PNG  | c_scale,w_200/f_png                 | 4",
        "resize WebP       | WEBP | c_scale,q_80,w_200/f_webp           | 4",
        "resize AVIF       | JPEG | c_scale,q_80,w_200/f_avif           | 1",
        "fill with gravity | JPEG | c_fill,g_auto,h_120,w_200/f_jpg     | 4",
        "text overlay      | JPEG | c_scale,w_200/co_white,l_text:Arial_30:Hello/fl_layer_apply/f_jpg | 4",
        "picture overlay   | JPEG | c_scale,w_200/l_logo/c_scale,w_40/fl_layer_apply,g_south_east/f_jpg | 4",
        "blur              | JPEG | c_scale,w_200/e_blur:300/f_jpg      | 4",
        "round corners     | JPEG | c_fill,h_150,w_150/r_max/f_png      | 4",
        "GIF               | GIF  | c_scale,w_200/f_gif                 | 4",
      })
  void givesTheSameBytesAgain(String kind, ImageFormat stored, String text, int threads) {
    var source = stored(stored);
    var once = transformed(source, text);

    var again = transformed(source, text);
    LoadedVips.library(threads);
    byte[] withOtherThreads;
    try {
      withOtherThreads = transformed(source, text);
    } finally {
      LoadedVips.library(1);
    }

    assertThat(again).as(kind).isEqualTo(once);
    assertThat(withOtherThreads).as("%s with %d threads", kind, threads).isEqualTo(once);
  }

  private ImageSource stored(ImageFormat format) {
    var plan = new Plan(Load.FIRST_PAGE, List.of(), new Save(format, 90), 900, 700);
    var painted = Painting.gradient(900, 700).png();
    return new ImageSource.OfBytes(engine.run(plan, painted, EngineUnderTest.LIMITS).bytes());
  }

  private byte[] transformed(ImageSource source, String text) {
    var facts = AssetFacts.of(front.probe(source, EngineUnderTest.LIMITS));
    return front
        .transform(
            source, facts, front.read(text), OutputRequest.STORED, layers, EngineUnderTest.LIMITS)
        .bytes();
  }
}
