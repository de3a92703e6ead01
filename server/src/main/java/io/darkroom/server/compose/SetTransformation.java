package io.darkroom.server.compose;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import io.darkroom.transform.media.ImageFormat;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A transformation of each picture of a set, apart from what it says of the whole: its format and
/// how long each picture is shown.
///
/// @param text as it stands in addresses; empty for none
/// @param each without what is said of the whole
/// @param format of the whole; null when none is named
/// @param delayMillis how long each picture is shown; null when that is not said
record SetTransformation(
    String text, String each, @Nullable ImageFormat format, @Nullable Integer delayMillis) {
  private static final Set<String> VIDEOS = Set.of("mp4", "webm", "mov", "ogv");

  /// @throws ApiException when the format or the delay cannot be used
  static SetTransformation from(Parameters parameters) {
    var text = parameters.find("transformation").orElse("").replaceAll("^/+|/+$", "");
    var asked = parameters.find("format");
    if (asked.isPresent() && !asked.get().equals("gif")) {
      text = text.isEmpty() ? "f_" + asked.get() : text + "/f_" + asked.get();
    }
    var components = new ArrayList<String>();
    @Nullable ImageFormat format = null;
    @Nullable Integer delay = null;
    for (var component : text.split("/")) {
      var kept = new ArrayList<String>();
      for (var part : component.split(",")) {
        if (part.startsWith("f_")) {
          format = format(part.substring(2));
        } else if (part.startsWith("dl_")) {
          delay = delay(part.substring(3));
        } else if (!part.isEmpty()) {
          kept.add(part);
        }
      }
      if (!kept.isEmpty()) {
        components.add(String.join(",", kept));
      }
    }
    return new SetTransformation(text, String.join("/", components), format, delay);
  }

  private static ImageFormat format(String name) {
    if (VIDEOS.contains(name)) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("format " + name));
    }
    return ImageFormat.findByName(name)
        .orElseThrow(() ->
            ApiException.badRequest(
                "Invalid value " + name + " for parameter format: expected a format of pictures"));
  }

  private static int delay(String text) {
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) == 0) {
      throw ApiException.badRequest(
          "Invalid value " + text + " for parameter delay: expected milliseconds");
    }
    return Integer.parseInt(text);
  }
}
