package io.darkroom.server.upload.media;

/// A container of video or audio.
public enum MediaFormat {
  AAC("aac", true),
  AIFF("aiff", true),
  AMR("amr", true),
  AVI("avi", false),
  FLAC("flac", true),
  FLV("flv", false),
  M4A("m4a", true),
  MKV("mkv", false),
  MOV("mov", false),
  MP3("mp3", true),
  MP4("mp4", false),
  MPEG("mpg", false),
  MPEG_TS("ts", false),
  OGG("ogg", true),
  OGV("ogv", false),
  THREE_GP("3gp", false),
  WAV("wav", true),
  WEBM("webm", false),
  WMV("wmv", false);

  private final String extension;
  private final boolean audioOnly;

  MediaFormat(String extension, boolean audioOnly) {
    this.extension = extension;
    this.audioOnly = audioOnly;
  }

  /// The name of the format in answers and URLs.
  public String extension() {
    return extension;
  }

  /// Whether files of this format hold sound only.
  boolean isAudioOnly() {
    return audioOnly;
  }
}
