package io.darkroom.server.delivery;

import io.darkroom.config.ByteSize;
import io.darkroom.config.Secret;
import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import io.darkroom.server.auth.TokenKeys;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.transform.media.ImageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The settings of delivery.
///
/// @param httpBase what `url` in answers begins with; null for the address the client used
/// @param httpsBase the same for `secure_url`
/// @param privateHosts hosts of one cloud each, as `host=cloud`
/// @param defaultCloud the cloud of addresses that name none; null when each has to name one
/// @param tokenKeys the keys of auth tokens
/// @param tokenName of the query parameter and the cookie that carry a token
/// @param restrictedTypes delivery types that need a signed address
/// @param blockedFormats extensions of files that are not delivered
/// @param strict whether unsigned addresses may only ask for what is allowed or there already
/// @param allowedReferrers hosts of pages that may ask for anything all the same
/// @param preferredFormats for clients that name them, best first
/// @param cacheControl for what does not change under its address
/// @param unversionedCacheControl the same for addresses without a version
/// @param inlineHtml whether raw pages and scripts run as pages of this server's origin
/// @param memoryCacheBytes derived files kept in memory
public record DeliveryConfig(
    @Nullable String httpBase,
    @Nullable String httpsBase,
    List<String> privateHosts,
    @Nullable String defaultCloud,
    TokenKeys tokenKeys,
    String tokenName,
    Set<DeliveryType> restrictedTypes,
    Set<String> blockedFormats,
    boolean strict,
    Set<String> allowedReferrers,
    List<ImageFormat> preferredFormats,
    String cacheControl,
    String unversionedCacheControl,
    boolean inlineHtml,
    long memoryCacheBytes) {
  private static final String CACHE_CONTROL =
      "public, no-transform, immutable, max-age=2592000"; // 30 days, the vendor's value

  static final Setting<String> HTTP_BASE =
      Setting.optionalText(
          "delivery.http-base",
          "What `url` in answers begins with, such as `http://media.example.com`. By default the address by which the"
              + " client reached the server.");
  static final Setting<String> HTTPS_BASE =
      Setting.optionalText("delivery.https-base", "What `secure_url` in answers begins with.");
  static final Setting<List<String>> PRIVATE_HOSTS =
      Setting.list(
          "delivery.private-hosts",
          "Hosts that serve one cloud each, as `host=cloud`; addresses on them need not name the cloud.");
  static final Setting<String> DEFAULT_CLOUD =
      Setting.optionalText(
          "delivery.default-cloud", "The cloud of addresses that name none, on any host.");
  static final Setting<Secret> TOKEN_KEYS =
      Setting.secret(
              "delivery.token-keys",
              "The keys that sign auth tokens: `cloud=hex,…`, a cloud with several keys written several times.")
          .withValidation(secret -> TokenKeys.problem(secret.reveal()));
  static final Setting<String> TOKEN_NAME =
      Setting.text(
          "delivery.token-name",
          "__cld_token__",
          "The query parameter and the cookie that carry an auth token.");
  static final Setting<List<String>> RESTRICTED_TYPES =
      Setting.list(
              "delivery.restricted-types",
              "list",
              "Delivery types that need a signed URL, such as `fetch` or `list`.")
          .withValidation(names -> allKnown(names, DeliveryType::findByWireName, "delivery types"));
  static final Setting<List<String>> BLOCKED_FORMATS =
      Setting.list(
          "delivery.blocked-formats",
          "Extensions of files that are not delivered, signed or not, such as `pdf` and `zip`.");
  static final Setting<Boolean> STRICT =
      Setting.flag(
          "delivery.strict-transformations",
          false,
          "Whether unsigned URLs may only ask for originals, derived files that exist, and transformations marked as"
              + " allowed.");
  static final Setting<List<String>> ALLOWED_REFERRERS =
      Setting.list(
          "delivery.allowed-referrers",
          "Hosts of pages whose pictures strict transformations do not apply to.");
  static final Setting<List<String>> PREFERRED_FORMATS =
      Setting.list(
              "delivery.automatic-formats",
              "jxl,avif,webp",
              "The formats that `f_auto` picks for clients that accept them, best first. Those the engine cannot write"
                  + " are left out.")
          .withValidation(names -> allKnown(names, ImageFormat::findByName, "formats of pictures"));
  static final Setting<String> CACHE =
      Setting.text(
          "delivery.cache-control",
          CACHE_CONTROL,
          "`Cache-Control` of delivered files that everybody may see.");
  static final Setting<String> UNVERSIONED_CACHE =
      Setting.text(
          "delivery.unversioned-cache-control",
          CACHE_CONTROL,
          "The same for URLs without a version, which keep their meaning only until the asset is replaced.");
  static final Setting<Boolean> INLINE_HTML =
      Setting.flag(
          "delivery.inline-html",
          false,
          "Whether raw HTML, SVG, XML and scripts run with the rights of this server's origin instead of in a sandbox.");
  static final Setting<ByteSize> MEMORY_CACHE =
      Setting.bytes("delivery.memory-cache", "64MiB", "Derived files kept in memory.");

  private static @Nullable String allKnown(
      List<String> names, Function<String, Optional<?>> find, String kind) {
    return names.stream().allMatch(name -> find.apply(name).isPresent())
        ? null
        : "names of " + kind;
  }

  /// Every setting of delivery.
  public static List<Setting<?>> settings() {
    return List.of(
        HTTP_BASE,
        HTTPS_BASE,
        PRIVATE_HOSTS,
        DEFAULT_CLOUD,
        TOKEN_KEYS,
        TOKEN_NAME,
        RESTRICTED_TYPES,
        BLOCKED_FORMATS,
        STRICT,
        ALLOWED_REFERRERS,
        PREFERRED_FORMATS,
        CACHE,
        UNVERSIONED_CACHE,
        INLINE_HTML,
        MEMORY_CACHE);
  }

  private static Set<String> lowerCase(List<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  public static DeliveryConfig from(Settings settings) {
    return new DeliveryConfig(
        settings.find(HTTP_BASE).orElse(null),
        settings.find(HTTPS_BASE).orElse(null),
        settings.get(PRIVATE_HOSTS),
        settings.find(DEFAULT_CLOUD).orElse(null),
        TokenKeys.parse(settings.find(TOKEN_KEYS).map(Secret::reveal).orElse("")),
        settings.get(TOKEN_NAME),
        settings.get(RESTRICTED_TYPES).stream()
            .map(name -> DeliveryType.findByWireName(name).orElseThrow())
            .collect(Collectors.toUnmodifiableSet()),
        lowerCase(settings.get(BLOCKED_FORMATS)),
        settings.get(STRICT),
        lowerCase(settings.get(ALLOWED_REFERRERS)),
        settings.get(PREFERRED_FORMATS).stream()
            .map(name -> ImageFormat.findByName(name).orElseThrow())
            .toList(),
        settings.get(CACHE),
        settings.get(UNVERSIONED_CACHE),
        settings.get(INLINE_HTML),
        settings.get(MEMORY_CACHE).bytes());
  }
}
