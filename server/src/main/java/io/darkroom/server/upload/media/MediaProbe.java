package io.darkroom.server.upload.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.media.QuickTimeSoundDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4SoundDirectory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/// Reads what containers say of themselves, as far as libraries know them: ISO media, QuickTime,
/// AVI, WAVE and AIFF. Of others only the format is known.
public final class MediaProbe {
  private MediaProbe() {}

  /// What is known of a file.
  ///
  /// @param analysis members of the upload answer
  public record Measured(
      @Nullable Integer width, @Nullable Integer height, Map<String, Object> analysis) {}

  /// @param format as told by [MediaSniffer]
  /// @return empty when the file lacks what its format cannot be played without
  public static Optional<Measured> measure(Path file, MediaFormat format, long bytes) {
    return findFacts(file, format)
        .map(facts -> new Measured(facts.width(), facts.height(), facts.analysis(format, bytes)));
  }

  private static Optional<MediaFacts> findFacts(Path file, MediaFormat format) {
    return switch (format) {
      case MP4, M4A, THREE_GP -> read(file).flatMap(MediaProbe::findIso);
      case MOV -> read(file).flatMap(MediaProbe::findQuickTime);
      case AVI -> Optional.of(AviHeader.read(file));
      case AIFF, WAV -> Optional.of(ofSamples(file));
      case AAC, AMR, FLAC, FLV, MKV, MP3, MPEG, MPEG_TS, OGG, OGV, WEBM, WMV ->
          Optional.of(MediaFacts.UNKNOWN);
    };
  }

  private static Optional<Metadata> read(Path file) {
    try {
      var headers = MovieHeaders.find(file);
      return headers.isEmpty()
          ? Optional.empty()
          : Optional.of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(headers.get())));
    } catch (ImageProcessingException | IOException _) {
      return Optional.empty(); // nothing can be told of it
    }
  }

  /// A file without a movie header has nothing to play.
  private static Optional<MediaFacts> findIso(Metadata metadata) {
    var movie = metadata.getFirstDirectoryOfType(Mp4Directory.class);
    if (movie == null || !movie.containsTag(Mp4Directory.TAG_DURATION)) {
      return Optional.empty();
    }
    var video = metadata.getFirstDirectoryOfType(Mp4VideoDirectory.class);
    var sound = metadata.getFirstDirectoryOfType(Mp4SoundDirectory.class);
    var rotation = real(movie, Mp4Directory.TAG_ROTATION);
    return Optional.of(
        new MediaFacts(
            integer(video, Mp4VideoDirectory.TAG_WIDTH),
            integer(video, Mp4VideoDirectory.TAG_HEIGHT),
            real(movie, Mp4Directory.TAG_DURATION_SECONDS),
            rounded(real(video, Mp4VideoDirectory.TAG_FRAME_RATE)),
            video == null || rotation == null ? null : Math.round(rotation),
            codec(video, Mp4VideoDirectory.TAG_COMPRESSION_TYPE),
            sound(
                sound,
                Mp4SoundDirectory.TAG_AUDIO_FORMAT,
                Mp4SoundDirectory.TAG_AUDIO_SAMPLE_RATE,
                Mp4SoundDirectory.TAG_NUMBER_OF_CHANNELS)));
  }

  private static Optional<MediaFacts> findQuickTime(Metadata metadata) {
    var movie = metadata.getFirstDirectoryOfType(QuickTimeDirectory.class);
    if (movie == null || !movie.containsTag(QuickTimeDirectory.TAG_DURATION)) {
      return Optional.empty();
    }
    var video = metadata.getFirstDirectoryOfType(QuickTimeVideoDirectory.class);
    var sound = metadata.getFirstDirectoryOfType(QuickTimeSoundDirectory.class);
    return Optional.of(
        new MediaFacts(
            integer(video, QuickTimeVideoDirectory.TAG_WIDTH),
            integer(video, QuickTimeVideoDirectory.TAG_HEIGHT),
            real(movie, QuickTimeDirectory.TAG_DURATION_SECONDS),
            rounded(real(video, QuickTimeVideoDirectory.TAG_FRAME_RATE)),
            null,
            codec(video, QuickTimeVideoDirectory.TAG_COMPRESSION_TYPE),
            sound(
                sound,
                QuickTimeSoundDirectory.TAG_AUDIO_FORMAT,
                QuickTimeSoundDirectory.TAG_AUDIO_SAMPLE_RATE,
                QuickTimeSoundDirectory.TAG_NUMBER_OF_CHANNELS)));
  }

  /// Samples as they are, which Java itself reads.
  private static MediaFacts ofSamples(Path file) {
    try {
      var samples = AudioSystem.getAudioFileFormat(file.toFile());
      var format = samples.getFormat();
      var seconds = (double) samples.getFrameLength() / format.getFrameRate();
      return new MediaFacts(
          null,
          null,
          seconds > 0 && Double.isFinite(seconds) ? seconds : null,
          null,
          null,
          Map.of(),
          Map.of(
              "codec",
              CodecNames.of(format),
              "frequency",
              Math.round((double) format.getSampleRate()),
              "channels",
              (long) format.getChannels()));
    } catch (UnsupportedAudioFileException | IOException _) {
      return MediaFacts.UNKNOWN; // packed samples, which it does not read
    }
  }

  private static Map<String, Object> codec(@Nullable Directory directory, int tag) {
    var name = directory == null ? null : directory.getString(tag);
    return name == null ? Map.of() : Map.of("codec", CodecNames.of(name));
  }

  private static Map<String, Object> sound(
      @Nullable Directory directory, int format, int sampleRate, int channels) {
    var members = new LinkedHashMap<String, Object>(codec(directory, format));
    var frequency = real(directory, sampleRate);
    if (frequency != null) {
      members.put("frequency", Math.round(frequency));
    }
    var count = integer(directory, channels);
    if (count != null) {
      members.put("channels", (long) count);
    }
    return members;
  }

  private static @Nullable Integer integer(@Nullable Directory directory, int tag) {
    var value = directory == null ? null : directory.getInteger(tag);
    return value == null || value <= 0 ? null : value;
  }

  private static @Nullable Double real(@Nullable Directory directory, int tag) {
    var value = directory == null ? null : directory.getDoubleObject(tag);
    return value == null || !Double.isFinite(value) ? null : value;
  }

  /// To a hundredth, since the library computes in single precision.
  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Math.round(value * 100) / 100.0;
  }
}
