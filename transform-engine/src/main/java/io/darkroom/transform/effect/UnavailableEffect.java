package io.darkroom.transform.effect;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.Op;
import java.util.List;

/// Effects of the reference that need what this server has not. They are read, so that stored
/// transformations with them can be kept, and refused by name when a picture is to be made.
public sealed interface UnavailableEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          row("adv_redeye", "", "a red eye add-on"),
          row("auto_enhance", "", "a generative model"),
          row("background_removal", "", "a segmentation model"),
          row("camera", ":up_45;zoom_1.2", "a renderer for 3D models"),
          row("enhance", "", "a generative model"),
          row("extract", ":prompt_cat", "a segmentation model"),
          row("gen_background_replace", ":prompt_beach", "a generative model"),
          row("gen_recolor", ":prompt_car;to-color_red", "a generative model"),
          row("gen_remove", ":prompt_tree", "a generative model"),
          row("gen_replace", ":from_cat;to_dog", "a generative model"),
          row("gen_restore", "", "a generative model"),
          row("light", "", "a renderer for 3D models"),
          row("lightroom", ":contrast_20", "an Adobe Lightroom add-on"),
          row("style_transfer", ":80", "a style transfer model"),
          row("swap_image", "", "a renderer for 3D models"),
          row("upscale", "", "an enlarging model"),
          row("viesus_correct", ":no_redeye", "a VIESUS add-on"),
          row("zoompan", ":mode_ztc", "making video of a picture"));

  /// @param name as written
  /// @param needs what would have to be there
  record Unavailable(String name, String needs) implements UnavailableEffect {
    @Override
    public List<Op> lower(Scene scene) {
      throw new TransformException(new Problem.EffectUnavailable(name, needs));
    }
  }

  private static EffectDefinition row(String name, String arguments, String needs) {
    return EffectDefinition.of(
        name,
        "Needs " + needs + ".",
        name + arguments,
        _ -> new Unavailable(name, needs),
        new Argument.Rest("arguments", "as in the reference", ""));
  }
}
