package io.darkroom.transform.model;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a transformation says of the answer rather than of the picture. What stands inside a
/// condition counts as said.
///
/// @param defaultImage the public ID of the picture delivered when the asked one does not exist;
///   null when none is named
/// @param attachment how the file is to be saved; null when it is to be shown
/// @param immutableCache whether the answer never changes
/// @param information whether facts about the result are wanted instead of the result
/// @param dependsOn what the answer depends on beside the address
public record Delivery(
    @Nullable String defaultImage,
    OutputSetting.@Nullable Attachment attachment,
    boolean immutableCache,
    boolean information,
    Set<ClientInput> dependsOn) {
  public Delivery {
    dependsOn = Set.copyOf(dependsOn);
  }

  /// What a client says of itself.
  public enum ClientInput {
    FORMATS,
    PIXEL_RATIO,
    WIDTH,
    SAVING_DATA
  }

  public static Delivery of(Transformation transformation) {
    String defaultImage = null;
    OutputSetting.Attachment attachment = null;
    boolean immutableCache = false;
    boolean information = false;
    var dependsOn = EnumSet.noneOf(ClientInput.class);
    for (var step : transformation.steps()) {
      if (step instanceof Step.Apply(var resize)
          && resize.box().width() instanceof Dimension.Automatic) {
        dependsOn.add(ClientInput.WIDTH);
      }
      if (!(step instanceof Step.Configure(var setting))) {
        continue;
      }
      switch (setting) {
        case OutputSetting.DefaultImage(var publicId) -> defaultImage = publicId;
        case OutputSetting.Attachment named -> attachment = named;
        case OutputSetting.Flag(var flag) -> {
          immutableCache |= flag == OutputFlag.IMMUTABLE_CACHE;
          information |= flag == OutputFlag.GETINFO;
        }
        case OutputSetting.AutomaticFormat _ -> dependsOn.add(ClientInput.FORMATS);
        case OutputSetting.AutomaticPixelRatio() -> dependsOn.add(ClientInput.PIXEL_RATIO);
        case OutputSetting.AutomaticQuality(var level, _, _) -> {
          if (level == OutputSetting.AutomaticQuality.Level.UNSAID) {
            dependsOn.add(ClientInput.SAVING_DATA);
          }
        }
        case OutputSetting.Format _,
            OutputSetting.Quality _,
            OutputSetting.PixelRatio _,
            OutputSetting.FrameDelay _,
            OutputSetting.Density _,
            OutputSetting.ColorSpace _,
            OutputSetting.ColorProfile _,
            OutputSetting.Progressive _ -> {
          // About the picture.
        }
      }
    }
    return new Delivery(defaultImage, attachment, immutableCache, information, dependsOn);
  }
}
