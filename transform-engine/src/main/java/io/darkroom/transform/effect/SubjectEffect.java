package io.darkroom.transform.effect;

import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.List;

/// Effects that depend on what a picture shows: eyes, a page. Reference: "Shape, transparency,
/// edges".
public sealed interface SubjectEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "redeye",
              "Takes the red out of lit pupils: in known faces where their eyes are, else in small"
                  + " round spots of strong red on skin.",
              "redeye",
              _ -> new RedEye()),
          EffectDefinition.of(
              "theme",
              "Gives a page another background and turns light and dark around with it;"
                  + " photographs, told by their many colors, stay.",
              "theme:color_black:photosensitivity_110",
              SubjectEffect::theme,
              new Argument.Color("color", ""),
              Argument.number("photosensitivity", 0, Theme.ALL_PHOTOGRAPH, 100)));

  record RedEye() implements SubjectEffect {
    /// Where eyes are in a face, as shares of its height.
    private static final double EYES_TOP = 0.15;

    private static final double EYES_BOTTOM = 0.6;

    /// The longest side of a pupil as a share of the height of that part.
    private static final double LARGEST_IN_FACE = 0.3;

    /// The same as a share of the shorter side of a picture.
    private static final double LARGEST_ANYWHERE = 0.1;

    @Override
    public List<Op> lower(Scene scene) {
      return scene.faces().isEmpty()
          ? List.of(new AreaOp.CalmRedEyes(LARGEST_ANYWHERE))
          : scene.faces().stream().map(RedEye::inFace).toList();
    }

    private static Op inFace(Part face) {
      int top = (int) (face.height() * EYES_TOP);
      int height = Math.max(1, (int) (face.height() * EYES_BOTTOM) - top);
      return new AreaOp.Inside(
          new Part(face.left(), face.top() + top, face.width(), height, false),
          new AreaOp.CalmRedEyes(LARGEST_IN_FACE));
    }
  }

  /// @param sensitivity 0: nothing is a photograph, [#ALL_PHOTOGRAPH]: everything is
  record Theme(Rgba background, double sensitivity) implements SubjectEffect {
    static final int ALL_PHOTOGRAPH = 200;

    /// The least entropy of a photograph at the default; text stays below 2.5 bits.
    private static final double DEFAULT_BITS = 3;

    private static final double DEFAULT = 100;

    @Override
    public List<Op> lower(Scene scene) {
      if (sensitivity == ALL_PHOTOGRAPH) {
        return List.of();
      }
      double bits =
          sensitivity == 0
              ? Double.POSITIVE_INFINITY
              : DEFAULT_BITS * (ALL_PHOTOGRAPH - sensitivity) / DEFAULT;
      return List.of(new AreaOp.Theme(background, bits));
    }
  }

  private static Effect theme(Arguments arguments) {
    var color = arguments.findColor("color").orElseThrow(() -> arguments.refusal("a color"));
    return new Theme(color, arguments.number("photosensitivity"));
  }
}
