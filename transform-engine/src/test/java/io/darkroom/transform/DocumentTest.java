package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.sheet.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentTest {
  @Test
  void hasAPictureOnEachPageInItsOwnPixels() {
    var first = Painting.of(60, 40, (_, _) -> Painting.rgb(200, 10, 10));
    var second = Painting.of(60, 40, (_, _) -> Painting.rgb(10, 200, 10));

    var document = new ImageSource.OfBytes(Document.of(List.of(encoded(first), encoded(second))));

    try (var engine = new PortableEngine()) {
      var facts = engine.probe(document, TalkingEngine.LIMITS);
      assertThat(List.of(facts.format(), facts.width(), facts.height(), facts.pages()))
          .isEqualTo(List.of(ImageFormat.PDF, 60, 40, 2));
      var plan = new Plan(new Load(1, 1, 1), List.of(), new Save(ImageFormat.PNG, 80), 60, 40);
      var page = engine.run(plan, document, TalkingEngine.LIMITS);
      assertThat(Painting.decode(page.bytes()).at(30, 20)).isEqualTo(second.at(0, 0));
    }
  }

  private static EncodedImage encoded(Painting painting) {
    return new EncodedImage(
        painting.encoded("png"), ImageFormat.PNG, painting.width(), painting.height(), 1);
  }
}
