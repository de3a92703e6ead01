package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.sheet.Sheet;
import io.darkroom.transform.sheet.SheetMaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Several pictures made into one: a sheet, an animation.
public interface GatheringContract extends EngineUnderTest {

  private static Painting plain(int width, int height, int number) {
    return Painting.of(width, height, (_, _) -> rgb(10 * number, 200 - 10 * number, 90));
  }

  @Test
  default void putsPicturesOneBelowTheOther() {
    var paintings = new ArrayList<Painting>();
    for (int number = 0; number < 19; number++) {
      paintings.add(plain(5 + number % 3, 2 + number, number));
    }

    var sheet =
        new SheetMaker(engine()).make(paintings.stream().map(Painting::png).toList(), LIMITS);

    var whole = Painting.decode(sheet.image().bytes());
    int y = 0;
    for (int number = 0; number < paintings.size(); number++) {
      var painting = paintings.get(number);
      assertThat(sheet.places().get(number))
          .isEqualTo(new Sheet.Place(0, y, painting.width(), painting.height()));
      assertThat(whole.at(painting.width() - 1, y)).isEqualTo(painting.at(0, 0));
      assertThat(whole.at(0, y + painting.height() - 1)).isEqualTo(painting.at(0, 0));
      if (painting.width() < 7) {
        assertThat(whole.at(6, y) >>> 24).as("beside a narrow one").isZero();
      }
      y += painting.height();
    }
    assertThat(List.of(whole.width(), whole.height())).isEqualTo(List.of(7, y));
  }

  @Test
  default void showsPicturesOneAfterTheOther() {
    var pictures = List.of(plain(20, 10, 1), plain(20, 10, 9), plain(20, 10, 17));

    var animation =
        engine()
            .animate(
                pictures.stream().map(Painting::png).toList(),
                120,
                new Save(ImageFormat.GIF, 80),
                LIMITS);

    var source = new ImageSource.OfBytes(animation.bytes());
    assertThat(List.of(animation.width(), animation.height(), animation.pages()))
        .isEqualTo(List.of(20, 10, 3));
    assertThat(engine().probe(source, LIMITS).pages()).isEqualTo(3);
    assertThat(engine().probe(source, LIMITS).animated()).isTrue();
    for (int page = 0; page < 3; page++) {
      var plan = new Plan(new Load(page, 1, 1), List.of(), new Save(ImageFormat.PNG, 80), 20, 10);
      var frame = Painting.decode(engine().run(plan, source, LIMITS).bytes());
      assertThat(frame.distanceTo(pictures.get(page))).isLessThanOrEqualTo(8);
    }
  }

  @Test
  default void refusesAnimationsThatItCannotWrite() {
    var pictures = List.of(plain(4, 4, 1).png(), plain(4, 4, 2).png());
    var problem =
        problemOf(
            Problem.Unsupported.class,
            () -> engine().animate(pictures, 100, new Save(ImageFormat.PNG, 80), LIMITS));
    assertThat(problem.publicMessage()).contains("animated png");
  }

  @Test
  default void refusesAnimationsOverTheLimits() {
    var pictures = List.of(plain(4, 4, 1).png(), plain(4, 4, 2).png());
    var limits = new Limits(1000, 20, 100, 50_000_000, Duration.ofSeconds(30));
    problemOf(
        Problem.TooManyPixels.class,
        () -> engine().animate(pictures, 100, new Save(ImageFormat.GIF, 80), limits));
  }

  @Test
  default void takesFramesOfOneSizeOnly() {
    var pictures = List.of(plain(4, 4, 1).png(), plain(4, 5, 2).png());
    assertThatThrownBy(() -> engine().animate(pictures, 100, new Save(ImageFormat.GIF, 80), LIMITS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
