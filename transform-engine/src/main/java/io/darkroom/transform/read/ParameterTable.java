package io.darkroom.transform.read;

import io.darkroom.transform.expression.Characteristic;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Map;
import java.util.function.BiConsumer;

/// The reader of each parameter, by key. A key without a row is not built.
final class ParameterTable {
  private static final Map<Key, BiConsumer<ComponentValues, Parameter>> READERS =
      Map.ofEntries(
          row(Key.CONDITION, ParameterTable::ignore), // read before the rest of its component
          row(Key.NAMED, (values, p) -> values.named = NamedReader.named(p)),
          row(Key.BASELINE, (values, p) -> values.named = NamedReader.baseline(p)),
          row(Key.PAGE, (values, p) -> values.pages = PageReader.read(p)),
          row(Key.CROP, (values, p) -> values.crop = CropMode.read(p)),
          row(Key.WIDTH, ParameterTable::width),
          row(Key.HEIGHT, ParameterTable::height),
          row(Key.ASPECT_RATIO, (values, p) -> values.ratio = LengthReader.aspectRatio(p)),
          row(Key.GRAVITY, ParameterTable::gravity),
          row(Key.X, (values, p) -> values.x = LengthReader.coordinate(Key.X, p)),
          row(Key.Y, (values, p) -> values.y = LengthReader.coordinate(Key.Y, p)),
          row(Key.ZOOM, ParameterTable::zoom),
          row(Key.ANGLE, (values, p) -> values.angle = RotationReader.read(p)),
          row(Key.EFFECT, ParameterTable::effect),
          row(Key.OPACITY, ParameterTable::opacity),
          row(Key.RADIUS, (values, p) -> values.radius = ShapeReader.radius(p)),
          row(Key.BORDER, (values, p) -> values.border = ShapeReader.border(p)),
          row(Key.COLOR, (values, p) -> values.color = ColorReader.color(p)),
          row(Key.BACKGROUND, (values, p) -> values.background = BackgroundReader.read(p)),
          row(Key.FLAG, FlagReader::read),
          row(Key.FORMAT, (values, p) -> values.settings.add(OutputReader.format(p))),
          row(Key.QUALITY, (values, p) -> values.settings.add(QualityReader.read(p))),
          row(Key.DPR, (values, p) -> values.settings.add(OutputReader.pixelRatio(p))),
          row(Key.DELAY, (values, p) -> values.settings.add(OutputReader.delay(p))),
          row(Key.DENSITY, (values, p) -> values.settings.add(OutputReader.density(p))),
          row(
              Key.COLOR_SPACE,
              (values, p) -> OutputReader.findColorSpace(p).ifPresent(values.settings::add)),
          row(Key.DEFAULT_IMAGE, (values, p) -> values.settings.add(OutputReader.defaultImage(p))),
          row(Key.OVERLAY, (values, p) -> values.layer = p),
          row(Key.UNDERLAY, (values, p) -> values.layer = p),
          row(Key.PREFIX, ParameterTable::ignore), // names sprite classes
          // The reference ignores these on pictures.
          row(Key.AUDIO_CODEC, ParameterTable::ignore),
          row(Key.AUDIO_FREQUENCY, ParameterTable::ignore),
          row(Key.BIT_RATE, ParameterTable::ignore),
          row(Key.DURATION, ParameterTable::ignore),
          row(Key.DYNAMIC_RANGE, ParameterTable::ignore),
          row(Key.END_OFFSET, ParameterTable::ignore),
          row(Key.KEYFRAME_INTERVAL, ParameterTable::ignore),
          row(Key.START_OFFSET, ParameterTable::ignore),
          row(Key.STREAMING_PROFILE, ParameterTable::ignore),
          row(Key.VIDEO_CODEC, ParameterTable::ignore));

  private ParameterTable() {}

  /// What the parameters of a component say, its condition aside.
  static ComponentValues read(Component component) {
    var values = new ComponentValues();
    for (var parameter : component.parameters()) {
      if (parameter.isAssignment()) {
        values.assignments.add(AssignmentReader.read(parameter));
        continue;
      }
      if (MixingReader.reads(parameter)) {
        values.mixing = parameter;
        continue;
      }
      var key =
          Key.find(parameter.key()).orElseThrow(() -> Refusal.malformed(component, "a known key"));
      var reader = READERS.get(key);
      if (reader == null) {
        throw Refusal.unsupported(parameter);
      }
      reader.accept(values, parameter);
    }
    if (values.mixing != null && values.layer == null && !values.closesLayer) {
      throw Refusal.malformed(component, "a layer in the component, or fl_layer_apply");
    }
    return values;
  }

  private static void ignore(ComponentValues values, Parameter parameter) {
    // Says nothing of pictures.
  }

  private static void width(ComponentValues values, Parameter parameter) {
    values.width =
        AutomaticWidthReader.isAutomatic(parameter)
            ? AutomaticWidthReader.read(parameter)
            : LengthReader.dimension(Key.WIDTH, parameter, Characteristic.WIDTH);
  }

  private static void height(ComponentValues values, Parameter parameter) {
    values.height = LengthReader.dimension(Key.HEIGHT, parameter, Characteristic.HEIGHT);
  }

  private static void gravity(ComponentValues values, Parameter parameter) {
    values.isLiquid = parameter.value().text().equals("liquid");
    values.gravity = values.isLiquid ? null : GravityReader.read(parameter);
    values.gravityText = parameter;
  }

  private static void effect(ComponentValues values, Parameter parameter) {
    values.effect = EffectReader.read(parameter);
    values.takesRegion = EffectReader.hasRegion(parameter);
  }

  private static void zoom(ComponentValues values, Parameter parameter) {
    values.zoom = LengthReader.scalar(Key.ZOOM, parameter, Scalar.Range.POSITIVE);
  }

  private static void opacity(ComponentValues values, Parameter parameter) {
    values.opacity = LengthReader.scalar(Key.OPACITY, parameter, Scalar.Range.PERCENT);
  }

  private static Map.Entry<Key, BiConsumer<ComponentValues, Parameter>> row(
      Key key, BiConsumer<ComponentValues, Parameter> reader) {
    return Map.entry(key, reader);
  }
}
