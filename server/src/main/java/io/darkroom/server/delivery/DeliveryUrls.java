package io.darkroom.server.delivery;

import io.darkroom.server.auth.Clouds;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The addresses under which assets are delivered, equal to what the SDKs' URL builders make of the
/// same asset. Safe for concurrent use.
public final class DeliveryUrls {
  private static final String UNRESERVED = "_.-/:";
  private static final String UNRESERVED_IN_TRANSFORMATION = UNRESERVED + ",$!()*'=@;~+&";

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

  /// A file made of an asset: what an address names beside it.
  ///
  /// @param transformation canonical, unescaped; empty for none
  /// @param format the extension; null for none
  public record Variant(String transformation, @Nullable String format) {

    static Variant stored(Asset asset) {
      var raw = asset.identity().resourceType() == ResourceType.RAW;
      return new Variant("", raw ? null : asset.current().file().format());
    }
  }

  public String http(Asset asset, String serverAddress) {
    return http(asset, Variant.stored(asset), serverAddress);
  }

  public String http(Asset asset, Variant variant, String serverAddress) {
    return (httpBase == null ? "http://" + authority(serverAddress) : httpBase)
        + path(asset, variant);
  }

  public String https(Asset asset, String serverAddress) {
    return https(asset, Variant.stored(asset), serverAddress);
  }

  public String https(Asset asset, Variant variant, String serverAddress) {
    return (httpsBase == null ? "https://" + authority(serverAddress) : httpsBase)
        + path(asset, variant);
  }

  /// The addresses of a file made of many pictures.
  ///
  /// @param file its name with an extension
  /// @param transformation of each picture; empty for none
  public Addresses ofGenerated(
      AssetIdentity identity,
      long version,
      String transformation,
      String file,
      String serverAddress) {
    var path =
        "/%s/image/%s/%sv%d/%s"
            .formatted(
                identity.cloud().value(),
                identity.type().wireName(),
                transformation.isEmpty()
                    ? ""
                    : escape(transformation, UNRESERVED_IN_TRANSFORMATION) + "/",
                version,
                escape(file));
    return new Addresses(
        (httpBase == null ? "http://" + authority(serverAddress) : httpBase) + path,
        (httpsBase == null ? "https://" + authority(serverAddress) : httpsBase) + path);
  }

  /// The addresses of a file by both protocols.
  public record Addresses(String http, String https) {}

  private static String authority(String serverAddress) {
    return serverAddress.substring(serverAddress.indexOf("://") + 3);
  }

  private String path(Asset asset, Variant variant) {
    var identity = asset.identity();
    var file = escape(identity.publicId().value(), UNRESERVED);
    if (variant.format() != null) {
      file += "." + variant.format();
    }
    var transformation = variant.transformation();
    return "/%s/%s/%s/%s%sv%d/%s"
        .formatted(
            identity.cloud().value(),
            identity.resourceType().wireName(),
            identity.type().wireName(),
            signature(asset, transformation.isEmpty() ? file : transformation + "/" + file),
            transformation.isEmpty()
                ? ""
                : escape(transformation, UNRESERVED_IN_TRANSFORMATION) + "/",
            asset.current().number(),
            file);
  }

  /// Addresses of protected assets carry the signature that opens them.
  private String signature(Asset asset, String signed) {
    var type = asset.identity().type();
    if (type != DeliveryType.PRIVATE && type != DeliveryType.AUTHENTICATED) {
      return "";
    }
    var secret = clouds.keysOf(asset.identity().cloud()).getFirst().secret().reveal();
    return "s--" + UrlSignature.sign(signed, secret) + "--/";
  }

  static String escape(String publicId) {
    return escape(publicId, UNRESERVED);
  }

  private static String escape(String text, String unreserved) {
    var escaped = new StringBuilder();
    for (var b : text.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || unreserved.indexOf(c) >= 0)) {
        escaped.append(c);
      } else {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return escaped.toString();
  }
}
