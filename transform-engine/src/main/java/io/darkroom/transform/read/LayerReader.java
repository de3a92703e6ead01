package io.darkroom.transform.read;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.LayerIdentity.Access;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what `l_` and `u_` name: a picture, a remote picture, text, a color table. Videos, sound
/// and subtitles are not built.
final class LayerReader {
  private LayerReader() {}

  /// The layer of a component. For text, takes those values of the component that say how the text
  /// is drawn; the others are left.
  static Layer read(Parameter parameter, ComponentValues values) {
    var value = parameter.value();
    var items = value.split(':');
    var rest = items.subList(1, items.size());
    if (value.text().startsWith("$")) {
      return new Layer.InVariable(variable(parameter, value));
    }
    return switch (items.getFirst().text()) {
      case "text" -> TextLayerReader.read(parameter, values);
      case "fetch" -> new Layer.Picture(remote(parameter));
      case "private" -> stored(parameter, rest, Access.PRIVATE);
      case "authenticated" -> stored(parameter, rest, Access.AUTHENTICATED);
      case "lut" -> new Layer.ColorTable(new StoredFile(publicId(parameter, rest)));
      case "video", "audio", "subtitles" -> throw Refusal.unsupported(parameter);
      default -> stored(parameter, items, Access.UPLOAD);
    };
  }

  /// The variable that a fragment is.
  static Formula variable(Parameter parameter, Fragment text) {
    return ExpressionParser.findExpression(text)
        .filter(Expression.Variable.class::isInstance)
        .map(root -> new Formula(Key.OVERLAY.longName(), text, root))
        .orElseThrow(() -> refusal(parameter, "a variable such as $name"));
  }

  private static Layer stored(Parameter parameter, List<Fragment> folders, Access access) {
    return new Layer.Picture(new LayerIdentity.Stored(publicId(parameter, folders), access));
  }

  private static String publicId(Parameter parameter, List<Fragment> folders) {
    if (folders.isEmpty() || folders.stream().anyMatch(Fragment::isEmpty)) {
      throw refusal(parameter, "a public ID with : between folders");
    }
    return folders.stream().map(Fragment::text).collect(Collectors.joining("/"));
  }

  /// `fetch:` and a URL in base64, of either alphabet, with or without padding (RFC 4648); some
  /// clients have it percent-encoded inside.
  private static LayerIdentity remote(Parameter parameter) {
    var value = parameter.value();
    int colon = value.text().indexOf(':');
    var encoded = value.text().substring(colon + 1).replace('+', '-').replace('/', '_');
    var url =
        decoded(encoded.replaceAll("=+$", ""))
            .map(text -> isAddress(text) ? text : new Fragment(text, 0).decoded())
            .filter(LayerReader::isAddress)
            .orElseThrow(() -> refusal(parameter, "fetch: and a URL in URL-safe base64"));
    return new LayerIdentity.Remote(url);
  }

  private static Optional<String> decoded(String base64) {
    try {
      var bytes = Base64.getUrlDecoder().decode(base64);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) { // not base64
      return Optional.empty();
    }
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  static TransformException refusal(Parameter parameter, String expected) {
    var key = parameter.key().equals(Key.UNDERLAY.text()) ? Key.UNDERLAY : Key.OVERLAY;
    return Refusal.badValue(key, parameter, expected);
  }
}
