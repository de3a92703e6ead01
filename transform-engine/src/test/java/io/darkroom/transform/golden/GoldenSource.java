package io.darkroom.transform.golden;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.KnownRegions;
import io.darkroom.transform.plan.Region;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/// Small drawn pictures in which an effect finds what it looks for.
enum GoldenSource {
  /// Hues to the right and lighter downwards, then less and less saturated, then grays.
  CHART {
    @Override
    ImageSource file() {
      return Painting.of(72, 48, GoldenSource::chart).png();
    }
  },

  /// A disc with a soft rim, red to the right and green downwards, and a square you see half
  /// through, on nothing.
  FIGURE {
    @Override
    ImageSource file() {
      return Painting.of(64, 48, GoldenSource::figure).png();
    }
  },

  /// A face that is known, with lit pupils, lips and a red brooch, on a wall in stripes.
  PORTRAIT {
    @Override
    ImageSource file() {
      return Painting.of(96, 64, GoldenSource::portrait).png();
    }

    @Override
    AssetFacts facts(ImageFacts image) {
      return AssetFacts.of(image)
          .withRegions(KnownRegions.NONE.withFaces(List.of(new Region(26, 4, 44, 56))));
    }
  },

  /// The same, when nobody has looked for faces.
  STRANGERS {
    @Override
    ImageSource file() {
      return PORTRAIT.file();
    }
  },

  /// A gradient in an even border, with a spot of the border's color inside.
  FRAMED {
    @Override
    ImageSource file() {
      return Painting.of(72, 52, GoldenSource::framed).png();
    }
  },

  /// A gray ball before a green screen that is not lit evenly.
  GREENSCREEN {
    @Override
    ImageSource file() {
      return Painting.of(72, 48, GoldenSource::greenscreen).png();
    }
  },

  /// A white page with lines of text, a blue button and a photograph.
  PAGE {
    @Override
    ImageSource file() {
      return Painting.of(112, 72, GoldenSource::page).png();
    }
  },

  /// A bar that goes to the right, 100 ms a frame.
  CLIP {
    @Override
    ImageSource file() {
      var frames =
          IntStream.range(0, 4)
              .mapToObj(i ->
                  Painting.of(
                      40,
                      30,
                      (x, y) -> x / 10 == i ? Painting.rgb(255, 200, 0) : Painting.rgb(0, 96, 160)))
              .toList();
      return new ImageSource.OfBytes(Painting.gif(frames, 100));
    }
  };

  abstract ImageSource file();

  /// @param image from the header
  AssetFacts facts(ImageFacts image) {
    return AssetFacts.of(image);
  }

  private static int chart(int x, int y) {
    int column = x / 8;
    float hue = column / 9f;
    if (y >= 40) {
      return Painting.rgb(x * 255 / 71, x * 255 / 71, x * 255 / 71);
    }
    return y < 24
        ? Color.HSBtoRGB(hue, 1, (1 + y / 4) / 6f)
        : Color.HSBtoRGB(hue, (40 - y) / 16f, 0.9f);
  }

  private static int figure(int x, int y) {
    if (x >= 44 && x < 58 && y >= 28 && y < 42) {
      return 0x80ffd000;
    }
    double alpha = Math.clamp(16.5 - Math.hypot(x - 25.5, y - 22.5), 0, 1);
    return ((int) (255 * alpha) << 24) | (Math.min(255, x * 5) << 16) | ((y * 5) << 8) | 0x60;
  }

  private static int portrait(int x, int y) {
    double face = Math.hypot((x - 47.5) / 22, (y - 31.5) / 28);
    boolean brooch = Math.hypot(x - 83.5, y - 54.5) < 3.5;
    if (brooch) {
      return Painting.rgb(220, 30, 40);
    }
    if (face > 1) {
      return x / 4 % 2 == 0 ? Painting.rgb(90, 120, 150) : Painting.rgb(120, 150, 180);
    }
    for (double eye : new double[] {38.5, 57.5}) {
      double away = Math.hypot(x - eye, y - 24.5);
      if (away < 2.8) {
        return Painting.rgb(235, 60, 50);
      }
      if (Math.hypot((x - eye) / 1.6, y - 24.5) < 3.8) {
        return away < 4 ? Painting.rgb(80, 60, 40) : Painting.rgb(240, 236, 232);
      }
    }
    if (Math.hypot((x - 47.5) / 10, (y - 47.5) / 3) < 1) {
      return Painting.rgb(205, 60, 70);
    }
    int shade = (int) (40 * face);
    return Painting.rgb(230 - shade, 180 - shade, 150 - shade);
  }

  private static int framed(int x, int y) {
    boolean inside = x >= 6 && x < 66 && y >= 6 && y < 46;
    boolean spot = Math.hypot(x - 36, y - 26) < 7;
    return inside && !spot ? Painting.rgb(60 + x * 2, 40 + y, 160) : Painting.rgb(40, 200, 100);
  }

  private static int greenscreen(int x, int y) {
    double ball = Math.hypot(x - 35.5, y - 25.5);
    int shade = x / 2;
    return ball < 14
        ? Painting.rgb(200 - (int) (ball * 6), 190 - (int) (ball * 6), 180 - (int) (ball * 6))
        : Painting.rgb(30, 200 + shade, 46);
  }

  private static int page(int x, int y) {
    if (x >= 68 && x < 104 && y >= 8 && y < 44) {
      return (Painting.noise(112, 72).at(x, y) & 0xff7f7fff) | (x << 16);
    }
    if (x >= 8 && x < 40 && y >= 52 && y < 64) {
      return Painting.rgb(30, 90, 220);
    }
    boolean isText = x >= 8 && x < 60 && y >= 8 && y < 46 && y % 6 < 3 && x * x % 7 < 4;
    return isText ? Painting.rgb(40, 40, 40) : Painting.rgb(255, 255, 255);
  }
}
