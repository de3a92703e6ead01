package io.darkroom.transform.read;

import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Set;

/// Reads `fl_`: flags joined by dots, each with its argument behind a colon.
final class FlagReader {
  private static final Set<String> NOT_BUILT =
      Set.of(
          "animated",
          "alternate",
          "any_format",
          "apng",
          "attachment",
          "awebp",
          "c2pa",
          "clip",
          "clip_evenodd",
          "cutter",
          "draco",
          "force_icc",
          "force_strip",
          "getinfo",
          "group4",
          "hlsv3",
          "mono",
          "no_stream",
          "splice",
          "streaming_attachment",
          "truncate_ts",
          "waveform",
          "keep_dar",
          "ignore_mask_channels",
          "immutable_cache",
          "keep_attribution",
          "keep_iptc",
          "layer_apply",
          "lossy",
          "no_overflow",
          "original",
          "png8",
          "png24",
          "png32",
          "preserve_transparency",
          "progressive",
          "rasterize",
          "region_relative",
          "relative",
          "replace_image",
          "sanitize",
          "strip_profile",
          "text_disallow_overflow",
          "text_no_trim",
          "tiff8_lzw",
          "tiled");

  private FlagReader() {}

  static void read(ComponentValues values, Parameter parameter) {
    for (var flag : parameter.value().split('.')) {
      var name = flag.split(':').getFirst().text();
      if (flag.text().equals("ignore_aspect_ratio")) {
        values.ignoresAspectRatio = true;
      } else if (NOT_BUILT.contains(name)) {
        throw Refusal.unsupported(parameter);
      } else {
        throw Refusal.badValue(Key.FLAG, parameter, flag.text(), "a flag");
      }
    }
  }
}
