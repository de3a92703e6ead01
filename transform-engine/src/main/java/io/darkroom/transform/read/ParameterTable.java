package io.darkroom.transform.read;

import io.darkroom.transform.expression.Characteristic;
import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Map;
import java.util.function.BiConsumer;

/// The reader of each parameter, by key. A key without a row is not built.
final class ParameterTable {
  private static final Map<Key, BiConsumer<ComponentValues, Parameter>> READERS =
      Map.ofEntries(
          row(Key.CROP, (values, p) -> values.crop = CropMode.read(p)),
          row(
              Key.WIDTH,
              (values, p) ->
                  values.width = LengthReader.dimension(Key.WIDTH, p, Characteristic.WIDTH)),
          row(
              Key.HEIGHT,
              (values, p) ->
                  values.height = LengthReader.dimension(Key.HEIGHT, p, Characteristic.HEIGHT)),
          row(Key.ASPECT_RATIO, (values, p) -> values.ratio = LengthReader.aspectRatio(p)),
          row(Key.GRAVITY, ParameterTable::gravity),
          row(Key.X, (values, p) -> values.x = LengthReader.coordinate(Key.X, p)),
          row(Key.Y, (values, p) -> values.y = LengthReader.coordinate(Key.Y, p)),
          row(
              Key.ZOOM,
              (values, p) ->
                  values.zoom =
                      LengthReader.scalar(Key.ZOOM, p, Double.MIN_VALUE, Double.MAX_VALUE)),
          row(Key.ANGLE, (values, p) -> values.angle = RotationReader.read(p)),
          row(Key.BACKGROUND, (values, p) -> values.background = ColorReader.background(p)),
          row(Key.FLAG, FlagReader::read),
          row(Key.FORMAT, (values, p) -> values.settings.add(OutputReader.format(p))),
          row(Key.QUALITY, (values, p) -> values.settings.add(OutputReader.quality(p))),
          row(Key.DPR, (values, p) -> values.settings.add(OutputReader.pixelRatio(p))));

  private ParameterTable() {}

  /// What the parameters of a component say.
  static ComponentValues read(Component component) {
    var values = new ComponentValues();
    for (var parameter : component.parameters()) {
      if (parameter.isAssignment()) {
        throw Refusal.unsupported(parameter);
      }
      var key =
          Key.find(parameter.key()).orElseThrow(() -> Refusal.malformed(component, "a known key"));
      var reader = READERS.get(key);
      if (reader == null) {
        throw Refusal.unsupported(parameter);
      }
      reader.accept(values, parameter);
    }
    return values;
  }

  private static void gravity(ComponentValues values, Parameter parameter) {
    values.gravity = GravityReader.read(parameter);
    values.gravityText = parameter;
  }

  private static Map.Entry<Key, BiConsumer<ComponentValues, Parameter>> row(
      Key key, BiConsumer<ComponentValues, Parameter> reader) {
    return Map.entry(key, reader);
  }
}
