package io.darkroom.server.upload.media;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a container says of its video and its sound; null where it does not say.
///
/// @param width pixels
/// @param height pixels
/// @param durationSeconds of the longer of both
/// @param framesPerSecond on average
/// @param rotationDegrees clockwise, by which players turn the picture
/// @param video null when it is not known whether there is any; without a codec when there is none
/// @param audio the same for sound
record MediaFacts(
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Double durationSeconds,
    @Nullable Double framesPerSecond,
    @Nullable Long rotationDegrees,
    @Nullable Map<String, Object> video,
    @Nullable Map<String, Object> audio) {

  static final MediaFacts UNKNOWN = new MediaFacts(null, null, null, null, null, null, null);

  /// The members of an upload answer. Upload API reference, "Video / audio additions".
  Map<String, Object> analysis(MediaFormat format, long bytes) {
    var members = new LinkedHashMap<String, Object>();
    members.put("is_audio", format.isAudioOnly() || (video != null && video.isEmpty()));
    putIfKnown(members, "duration", durationSeconds);
    putIfKnown(members, "frame_rate", framesPerSecond);
    if (durationSeconds != null && durationSeconds > 0) {
      members.put("bit_rate", Math.round(bytes * 8 / durationSeconds));
    }
    putIfKnown(members, "rotation", rotationDegrees);
    putIfKnown(members, "video", video);
    putIfKnown(members, "audio", audio);
    return Collections.unmodifiableMap(members);
  }

  private static void putIfKnown(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
