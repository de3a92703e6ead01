package io.darkroom.server.delivery;

import io.darkroom.server.auth.Clouds;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The addresses under which assets are delivered, equal to what the SDKs' URL builders make of the
/// same asset. Safe for concurrent use.
public final class DeliveryUrls {
  private static final String UNRESERVED = "_.-/:";

  private final @Nullable String httpBase;
  private final @Nullable String httpsBase;
  private final Clouds clouds;

  /// @param httpBase what `url` begins with, without a slash at the end; null for the address the
  ///   client used
  /// @param httpsBase the same for `secure_url`
  public DeliveryUrls(@Nullable String httpBase, @Nullable String httpsBase, Clouds clouds) {
    this.httpBase = httpBase;
    this.httpsBase = httpsBase;
    this.clouds = clouds;
  }

  public String http(Asset asset, String serverAddress) {
    return (httpBase == null ? "http://" + authority(serverAddress) : httpBase) + path(asset);
  }

  public String https(Asset asset, String serverAddress) {
    return (httpsBase == null ? "https://" + authority(serverAddress) : httpsBase) + path(asset);
  }

  private static String authority(String serverAddress) {
    return serverAddress.substring(serverAddress.indexOf("://") + 3);
  }

  private String path(Asset asset) {
    var identity = asset.identity();
    var version = asset.current();
    var file = escape(identity.publicId().value());
    if (identity.resourceType() != ResourceType.RAW && version.file().format() != null) {
      file += "." + version.file().format();
    }
    return "/%s/%s/%s/%sv%d/%s"
        .formatted(
            identity.cloud().value(),
            identity.resourceType().wireName(),
            identity.type().wireName(),
            signature(asset, file),
            version.number(),
            file);
  }

  /// Addresses of protected assets carry the signature that opens them.
  private String signature(Asset asset, String file) {
    var type = asset.identity().type();
    if (type != DeliveryType.PRIVATE && type != DeliveryType.AUTHENTICATED) {
      return "";
    }
    var secret = clouds.keysOf(asset.identity().cloud()).getFirst().secret().reveal();
    return "s--" + UrlSignature.sign(file, secret) + "--/";
  }

  private static String escape(String publicId) {
    var escaped = new StringBuilder();
    for (var b : publicId.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        escaped.append(c);
      } else {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return escaped.toString();
  }
}
