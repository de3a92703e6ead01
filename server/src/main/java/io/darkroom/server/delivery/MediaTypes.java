package io.darkroom.server.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The media types of raw files by extension. Delivery reference, "Content types".
final class MediaTypes {
  static final String UNKNOWN = "application/octet-stream";

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("3gp", "video/3gpp"),
          Map.entry("aac", "audio/aac"),
          Map.entry("aiff", "audio/aiff"),
          Map.entry("amr", "audio/amr"),
          Map.entry("avi", "video/x-msvideo"),
          Map.entry("avif", "image/avif"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("doc", "application/msword"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("flac", "audio/flac"),
          Map.entry("flv", "video/x-flv"),
          Map.entry("gif", "image/gif"),
          Map.entry("gz", "application/gzip"),
          Map.entry("htm", "text/html; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("m3u8", "application/vnd.apple.mpegurl"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("mkv", "video/x-matroska"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mpd", "application/dash+xml"),
          Map.entry("mpg", "video/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("ogv", "video/ogg"),
          Map.entry("otf", "font/otf"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("png", "image/png"),
          Map.entry("srt", "application/x-subrip"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("tgz", "application/gzip"),
          Map.entry("ts", "video/mp2t"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("wav", "audio/wav"),
          Map.entry("webm", "video/webm"),
          Map.entry("webp", "image/webp"),
          Map.entry("wmv", "video/x-ms-wmv"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry("xml", "application/xml"),
          Map.entry("zip", "application/zip"));

  /// What a browser would run or render as a page of this server's origin.
  private static final Set<String> ACTIVE =
      Set.of(
          "text/html; charset=utf-8",
          "image/svg+xml",
          "application/xml",
          "text/javascript; charset=utf-8");

  private MediaTypes() {}

  /// The type of a file of this name; unknown for names without a known extension.
  static String ofName(String name) {
    var dot = name.lastIndexOf('.');
    return BY_EXTENSION.getOrDefault(name.substring(dot + 1).toLowerCase(Locale.ROOT), UNKNOWN);
  }

  /// Whether a file of this type may only be shown inside a sandbox.
  static boolean isActive(String mediaType) {
    return ACTIVE.contains(mediaType);
  }
}
