package io.darkroom.transform.read;

import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Border;
import io.darkroom.transform.model.Color;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.Wording;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `text:style:text` with the values beside it. Reference: "Text layers".
final class TextLayerReader {
  private static final String HEAD = "text:";

  /// A variable, bare or in brackets, as a word of a style.
  private static final Pattern STYLE_VARIABLE =
      Pattern.compile("(?<=_)(\\$\\([A-Za-z][A-Za-z0-9]*\\)|\\$[A-Za-z][A-Za-z0-9]*)(?=_|$)");

  private static final Pattern TEXT_VARIABLE = Pattern.compile("\\$\\(([A-Za-z][A-Za-z0-9]*)\\)");

  private static final Pattern WHOLE_VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9]*");

  private final Parameter parameter;

  private TextLayerReader(Parameter parameter) {
    this.parameter = parameter;
  }

  static Layer read(Parameter parameter, ComponentValues values) {
    return new TextLayerReader(parameter).layer(values);
  }

  private Layer layer(ComponentValues values) {
    var value = parameter.value();
    if (!value.text().startsWith(HEAD) || value.text().length() == HEAD.length()) {
      throw LayerReader.refusal(parameter, "text:style:text");
    }
    var rest = value.from(HEAD.length());
    int colon = endOfStyle(rest);
    if (colon < 0) {
      return storedStyle(rest, values);
    }
    var text = rest.from(colon + 1);
    if (text.isEmpty()) {
      throw LayerReader.refusal(parameter, "text behind the style");
    }
    var style = rest.slice(0, colon);
    var layer = layer(style, text, values);
    takeSize(values);
    return layer;
  }

  /// The ID of a stored text, maybe with other words behind it.
  private Layer.StoredStyle storedStyle(Fragment rest, ComponentValues values) {
    int colon = rest.text().indexOf(':');
    var id = colon < 0 ? rest.text() : rest.text().substring(0, colon);
    if (id.isEmpty()) {
      throw LayerReader.refusal(parameter, "the public ID of a stored text");
    }
    var text = colon < 0 ? null : rest.from(colon + 1);
    var layer =
        new Layer.StoredStyle(
            id,
            text == null || text.isEmpty() ? null : wording(text, TEXT_VARIABLE, false),
            values.color,
            takeBackground(values),
            takeOutline(values, id),
            isWrapped(values) ? values.width : null,
            isWrapped(values) ? values.height : null,
            true,
            true);
    takeSize(values);
    return layer;
  }

  private Layer.Text layer(Fragment style, Fragment text, ComponentValues values) {
    return new Layer.Text(
        wording(style, STYLE_VARIABLE, WHOLE_VARIABLE.matcher(style.text()).matches()),
        wording(text, TEXT_VARIABLE, false),
        Objects.requireNonNullElse(values.color, new Color.Known(Rgba.BLACK)),
        takeBackground(values),
        takeOutline(values, style.text()),
        isWrapped(values) ? values.width : null,
        isWrapped(values) ? values.height : null,
        true, // the flags of all components of the layer tell later
        true);
  }

  /// The end of the shortest beginning that is a style or a variable; -1 when none is.
  private static int endOfStyle(Fragment rest) {
    var text = rest.text();
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      var style = text.substring(0, colon);
      var likely = STYLE_VARIABLE.matcher(style).replaceAll("100"); // a size, or a weight
      if (WHOLE_VARIABLE.matcher(style).matches() || TextStyle.find(likely).isPresent()) {
        return colon;
      }
    }
    return -1;
  }

  private Wording wording(Fragment text, Pattern variables, boolean isVariable) {
    var parts = new ArrayList<Wording.Part>();
    int at = 0;
    var matcher = (isVariable ? WHOLE_VARIABLE : variables).matcher(text.text());
    while (matcher.find()) {
      if (matcher.start() > at) {
        parts.add(new Wording.Literal(text.slice(at, matcher.start()).decoded()));
      }
      var name = matcher.group().replaceAll("[$()]", "");
      var written = new Fragment("$" + name, text.offset() + matcher.start());
      parts.add(new Wording.Inserted(LayerReader.variable(parameter, written)));
      at = matcher.end();
    }
    if (at < text.text().length()) {
      parts.add(new Wording.Literal(text.from(at).decoded()));
    }
    return new Wording(parts);
  }

  private static @Nullable Background takeBackground(ComponentValues values) {
    var background = values.background;
    values.background = null;
    return background;
  }

  /// The border of a stroked style goes about the letters; that of another one about the layer.
  private static @Nullable Border takeOutline(ComponentValues values, String style) {
    if (!style.contains("_stroke")) {
      return null;
    }
    var border = values.border;
    values.border = null;
    return border;
  }

  /// `c_fit` with a width wraps lines; with a height as well, the text is cut there.
  private static boolean isWrapped(ComponentValues values) {
    return values.crop == CropMode.FIT && values.width != null;
  }

  private static void takeSize(ComponentValues values) {
    if (!isWrapped(values)) {
      return;
    }
    values.crop = null;
    values.width = null;
    values.height = null;
  }
}
