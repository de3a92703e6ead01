package io.darkroom.transform.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The parameters of the reference, by the key they go by in text and the name they go by in error
/// messages. A key that is not here is not a parameter.
public enum Key {
  ANGLE("a", "angle"),
  AUDIO_CODEC("ac", "audio_codec"),
  AUDIO_FREQUENCY("af", "audio_frequency"),
  ASPECT_RATIO("ar", "aspect_ratio"),
  BACKGROUND("b", "background"),
  BASELINE("bl", "baseline"),
  BORDER("bo", "border"),
  BIT_RATE("br", "bit_rate"),
  CROP("c", "crop"),
  COLOR("co", "color"),
  COLOR_SPACE("cs", "color_space"),
  DEFAULT_IMAGE("d", "default_image"),
  DELAY("dl", "delay"),
  DENSITY("dn", "density"),
  DPR("dpr", "dpr"),
  DYNAMIC_RANGE("dr", "dynamic_range"),
  DURATION("du", "duration"),
  EFFECT("e", "effect"),
  END_OFFSET("eo", "end_offset"),
  FORMAT("f", "extension"),
  FLAG("fl", "flag"),
  FUNCTION("fn", "custom_function"),
  FRAME_RATE("fps", "fps"),
  GRAVITY("g", "gravity"),
  HEIGHT("h", "height"),
  CONDITION("if", "if"),
  KEYFRAME_INTERVAL("ki", "keyframe_interval"),
  OVERLAY("l", "overlay"),
  OPACITY("o", "opacity"),
  PREFIX("p", "prefix"),
  PAGE("pg", "page"),
  QUALITY("q", "quality"),
  RADIUS("r", "radius"),
  START_OFFSET("so", "start_offset"),
  STREAMING_PROFILE("sp", "streaming_profile"),
  NAMED("t", "transformation"),
  UNDERLAY("u", "underlay"),
  VIDEO_CODEC("vc", "video_codec"),
  VIDEO_SAMPLING("vs", "video_sampling"),
  WIDTH("w", "width"),
  X("x", "x"),
  Y("y", "y"),
  ZOOM("z", "zoom");

  private static final Map<String, Key> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Key::text, Function.identity()));

  private final String text;
  private final String longName;

  Key(String text, String longName) {
    this.text = text;
    this.longName = longName;
  }

  /// The key as written before the underscore; keys are lower case.
  public static Optional<Key> find(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  public String text() {
    return text;
  }

  /// The name in error messages, such as `width` in *Invalid width in transformation: abc*.
  public String longName() {
    return longName;
  }
}
