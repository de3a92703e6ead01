package io.darkroom.storage.asset;

import java.util.Optional;

/// How an asset came to be and who may see it, as named in URLs and answers. Part of an asset's
/// identity.
public enum DeliveryType {
  UPLOAD("upload"),
  PRIVATE("private"),
  AUTHENTICATED("authenticated"),
  FETCH("fetch"),
  FACEBOOK("facebook"),
  TWITTER("twitter"),
  TWITTER_NAME("twitter_name"),
  GRAVATAR("gravatar"),
  YOUTUBE("youtube"),
  VIMEO("vimeo"),
  DAILYMOTION("dailymotion"),
  HULU("hulu"),
  ANIMOTO("animoto"),
  WORLDSTARHIPHOP("worldstarhiphop"),
  INSTAGRAM("instagram"),
  INSTAGRAM_NAME("instagram_name"),
  GPLUS("gplus"),
  SPRITE("sprite"),
  MULTI("multi"),
  TEXT("text"),
  LIST("list"),
  ASSET("asset");

  private final String wireName;

  DeliveryType(String wireName) {
    this.wireName = wireName;
  }

  /// The delivery type of exactly this name.
  public static Optional<DeliveryType> findByWireName(String wireName) {
    for (var type : values()) {
      if (type.wireName.equals(wireName)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  public String wireName() {
    return wireName;
  }

  /// Whether public ids of this type are the addresses of remote files.
  public boolean isRemoteUrl() {
    return this == FETCH;
  }
}
