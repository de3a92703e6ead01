package io.darkroom.transform.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a crop keeps and where a pad places the picture. Reference: "Control gravity".
public sealed interface Gravity {
  Gravity CENTER = new At(Compass.CENTER);
  Gravity NORTH = new At(Compass.NORTH);

  /// A point of the compass.
  record At(Compass point) implements Gravity {}

  /// `xy_center`: the point given by `x` and `y`.
  record Point() implements Gravity {}

  /// The largest face, or the rectangle about all faces.
  ///
  /// @param otherwise what stands in when the picture shows none
  record Face(boolean all, Gravity otherwise) implements Gravity {}

  /// The stored custom coordinates.
  ///
  /// @param otherwise what stands in when none are stored
  record Custom(Gravity otherwise) implements Gravity {}

  /// What the picture is about, found by looking at it. Reference: "Automatic gravity".
  ///
  /// @param algorithm null: the server's choice
  /// @param focuses what to look for, in order; empty: faces
  /// @param looseness 0 to 100, how much a thumbnail keeps; null: the server's choice
  /// @param thirds whether the subject may stand off the middle
  record Auto(
      @Nullable Algorithm algorithm,
      List<Focus> focuses,
      @Nullable Integer looseness,
      boolean thirds)
      implements Gravity {
    public static final Auto PLAIN = new Auto(null, List.of(), null, true);

    public Auto {
      focuses = List.copyOf(focuses);
    }

    /// How the important part is found.
    public enum Algorithm {
      SUBJECT,
      CLASSIC
    }

    /// What to keep in the picture, or out of it.
    public sealed interface Focus {}

    /// Something to be recognized: `faces`, `custom`, `none`, an object.
    ///
    /// @param avoid whether it is to be left out
    public record Thing(String name, boolean avoid) implements Focus {}

    /// `aoi_…`: an area in pixels of the current picture.
    public record Area(int x, int y, int width, int height) implements Focus {}
  }

  /// A person, or else its face.
  record Body(boolean orFace) implements Gravity {}

  /// The rectangle about all text in the picture.
  record Words() implements Gravity {}

  /// The first of these objects that is found in the picture.
  record Objects(List<String> names) implements Gravity {
    public Objects {
      names = List.copyOf(names);
    }
  }

  /// A region stored with the asset under a name.
  record Region(String name) implements Gravity {}

  /// The rectangle about a named clipping path.
  record ClippingPath(String name) implements Gravity {}

  /// The largest picture of a collage.
  record Tile() implements Gravity {}
}
