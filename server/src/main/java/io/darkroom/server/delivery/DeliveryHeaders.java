package io.darkroom.server.delivery;

import io.darkroom.server.http.Answer.Header;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.ConditionalRequest;
import io.darkroom.transform.model.Delivery.ClientInput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The headers of a delivered file. Delivery reference, "Response headers".
///
/// @param versioned `Cache-Control` of lasting answers to addresses with a version
/// @param unversioned the same for addresses without one
/// @param sandboxed whether files that browsers run or render as pages are shut into a sandbox
record DeliveryHeaders(String versioned, String unversioned, boolean sandboxed) {

  /// Those that a `304` has as well.
  List<Header> validators(Delivered delivered, DeliveryUrl url, Instant now) {
    var lasting = url.version() == null ? unversioned : versioned;
    var headers = new ArrayList<Header>();
    headers.add(new Header("Cache-Control", delivered.cache().header(lasting, now)));
    headers.add(new Header("ETag", etag(delivered)));
    headers.add(
        new Header("Last-Modified", ConditionalRequest.httpDate(delivered.file().lastModified())));
    var vary = vary(delivered.dependsOn());
    if (!vary.isEmpty()) {
      headers.add(new Header("Vary", String.join(", ", vary)));
    }
    return headers;
  }

  /// The entity tag, with its quotes.
  static String etag(Delivered delivered) {
    return "\"" + delivered.file().etag() + "\"";
  }

  private static Set<String> vary(Set<ClientInput> inputs) {
    var names = new LinkedHashSet<String>();
    for (var input : inputs.stream().sorted().toList()) {
      names.addAll(
          switch (input) {
            case FORMATS -> List.of("Accept");
            case PIXEL_RATIO -> List.of("Sec-CH-DPR", "DPR");
            case WIDTH ->
                List.of(
                    "Sec-CH-Width",
                    "Width",
                    "Sec-CH-Viewport-Width",
                    "Viewport-Width",
                    "Sec-CH-DPR",
                    "DPR");
            case SAVING_DATA -> List.of("Save-Data");
          });
    }
    return names;
  }

  /// All of them, but for those of a range.
  ///
  /// @param started when the call began
  List<Header> all(Delivered delivered, DeliveryUrl url, Call call, Instant started, Instant now) {
    var file = delivered.file();
    var headers = new ArrayList<>(validators(delivered, url, now));
    headers.add(new Header("Content-Type", file.mediaType()));
    headers.add(new Header("Accept-Ranges", "bytes"));
    headers.add(new Header("Timing-Allow-Origin", "*"));
    headers.add(new Header("X-Content-Type-Options", "nosniff"));
    headers.add(new Header("Server-Timing", serverTiming(delivered, call, started, now)));
    addIfPresent(headers, "Content-Disposition", delivered.disposition());
    addIfPresent(headers, "X-Cld-Error", delivered.missing());
    if (sandboxed && MediaTypes.isActive(file.mediaType())) {
      headers.add(new Header("Content-Security-Policy", "sandbox"));
    }
    if (delivered.dependsOn().contains(ClientInput.WIDTH)
        || delivered.dependsOn().contains(ClientInput.PIXEL_RATIO)) {
      headers.add(new Header("Accept-CH", ClientHintHeaders.ACCEPT_CH));
    }
    return headers;
  }

  private static void addIfPresent(List<Header> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(new Header(name, value));
    }
  }

  /// Where the time went, and the sizes of both files, which clients read off a `HEAD`.
  private static String serverTiming(Delivered delivered, Call call, Instant started, Instant now) {
    var millis = Duration.between(started, now).toMillis();
    var timing =
        new StringBuilder(
            "cld-self;dur=%d;start=%s;desc=%s"
                .formatted(
                    millis,
                    started.truncatedTo(ChronoUnit.MILLIS),
                    delivered.kept() ? "hit" : "miss"));
    timing.append(",content-info;desc=\"").append(contentInfo(delivered)).append('"');
    timing.append(",cld-id;desc=").append(call.requestId());
    if (!delivered.kept()) {
      timing.append(",transformation;dur=").append(millis);
    }
    return timing.toString();
  }

  private static String contentInfo(Delivered delivered) {
    var info = new ArrayList<String>();
    var file = delivered.file();
    addFacts(info, "", file.width(), file.height(), file.bytes(), file.extension());
    var original = delivered.original().current();
    var facts = original.file();
    addFacts(info, "o", facts.width(), facts.height(), facts.bytes(), facts.format());
    info.add("crt=" + file.lastModified().getEpochSecond());
    info.add("ocrt=" + original.createdAt().getEpochSecond());
    return String.join(",", info);
  }

  private static void addFacts(
      List<String> info,
      String prefix,
      @Nullable Integer width,
      @Nullable Integer height,
      long bytes,
      @Nullable String format) {
    if (width != null && height != null) {
      info.add(prefix + "width=" + width);
      info.add(prefix + "height=" + height);
    }
    info.add(prefix + "bytes=" + bytes);
    if (format != null && format.matches("[A-Za-z0-9]+")) {
      info.add(prefix + "format=\\\"" + format + "\\\"");
    }
  }
}
