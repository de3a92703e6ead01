package io.darkroom.transform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What every part of the contract asks of its engine.
public interface EngineUnderTest {
  Limits LIMITS = new Limits(120_000_000, 60_000_000, 100, 50_000_000, Duration.ofSeconds(30));

  ImageEngine engine();

  /// The plan's size is told from the operations.
  static Plan plan(ImageFormat format, int width, int height, Op... ops) {
    return new Plan(Load.FIRST_PAGE, List.of(ops), new Save(format, 80), width, height);
  }

  /// Runs operations and looks at the result, which goes through a lossless file.
  default Painting paint(ImageSource source, int width, int height, Op... ops) {
    var result = engine().run(plan(ImageFormat.PNG, width, height, ops), source, LIMITS);
    assertThat(result.format()).isEqualTo(ImageFormat.PNG);
    assertThat(result.pages()).isEqualTo(1);
    var painting = Painting.decode(result.bytes());
    assertThat(List.of(painting.width(), painting.height()))
        .isEqualTo(List.of(result.width(), result.height()))
        .isEqualTo(List.of(width, height));
    return painting;
  }

  /// Looks at a file in any format the engine reads.
  default Painting decode(byte[] file) {
    var source = new ImageSource.OfBytes(file);
    var facts = engine().probe(source, LIMITS);
    return paint(source, facts.storedWidth(), facts.storedHeight());
  }

  static <P extends Problem> P problemOf(Class<P> kind, ThrowingCallable call) {
    var thrown = catchThrowableOfType(TransformException.class, call);
    assertThat(thrown).as("an exception with a problem").isNotNull();
    assertThat(thrown.problem()).isInstanceOf(kind);
    return kind.cast(thrown.problem());
  }
}
