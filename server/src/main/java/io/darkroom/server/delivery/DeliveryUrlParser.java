package io.darkroom.server.delivery;

import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.DeliveryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a raw path apart, still percent-encoded: decoding first would lose what is hidden behind
/// `%2F` and `%2C`, and break signatures. Delivery reference, "Parsing algorithm". Safe for
/// concurrent use.
public final class DeliveryUrlParser {
  private static final Pattern SIGNATURE =
      Pattern.compile("s--([A-Za-z0-9_-]{8}|[A-Za-z0-9_-]{32})--");
  private static final Pattern VERSION = Pattern.compile("v[0-9]+");
  private static final Pattern UNKNOWN_COMPONENT = Pattern.compile("[a-z]{1,3}_.*");
  private static final Pattern REMOTE_ADDRESS = Pattern.compile("(?i)https?(:|%3a).*");
  private static final Pattern OUR_QUERY = Pattern.compile("(_a|__cld_token__)(=.*)?");

  private final CloudHosts hosts;
  private final Predicate<String> looksLikeComponent;

  /// @param looksLikeComponent whether a decoded path segment has the shape of a transformation
  ///   component
  public DeliveryUrlParser(CloudHosts hosts, Predicate<String> looksLikeComponent) {
    this.hosts = hosts;
    this.looksLikeComponent = looksLikeComponent;
  }

  /// @param host the host asked, perhaps with a port; empty when unknown
  /// @param rawQuery without the question mark; empty when there is none
  /// @throws ApiException when the path is not the address of a delivered file
  public DeliveryUrl parse(String host, String rawPath, String rawQuery) {
    var segments = new PathSegments(rawPath);
    if ("res".equals(segments.peek(0))) {
      segments.take();
    }
    var cloud = hosts.take(host, segments);
    var form = AddressForm.take(segments);
    var signature = signature(segments);
    var components = components(segments);
    var version = version(segments);
    if (segments.left() == 0) {
      throw ApiException.notFound("Resource not found");
    }
    var remote =
        isRemote(form.type()) && REMOTE_ADDRESS.matcher(segments.restAsWritten()).matches();
    var asset = remote ? segments.restAsWritten() : segments.rest();
    if (form.suffix() == AddressForm.Suffix.PRESENT && segments.left() > 1) {
      asset = DeliveryUrl.withoutSuffix(asset);
    }
    return new DeliveryUrl(
        cloud, form, signature, components, version, asset, remote ? remoteQuery(rawQuery) : "");
  }

  /// Whether the first folder of a public id has the shape of a component with an unknown key
  /// (`ab_cd`): when no such asset exists either, the address is taken for a mistyped
  /// transformation.
  static boolean startsLikeComponent(String asset) {
    var slash = asset.indexOf('/');
    return slash > 0 && UNKNOWN_COMPONENT.matcher(asset.substring(0, slash)).matches();
  }

  /// Whether assets of a type are named by addresses, always or sometimes.
  private static boolean isRemote(DeliveryType type) {
    return switch (type) {
      case UPLOAD, PRIVATE, AUTHENTICATED, SPRITE, MULTI, TEXT, LIST, ASSET -> false;
      case FETCH,
          FACEBOOK,
          TWITTER,
          TWITTER_NAME,
          GRAVATAR,
          YOUTUBE,
          VIMEO,
          DAILYMOTION,
          HULU,
          ANIMOTO,
          WORLDSTARHIPHOP,
          INSTAGRAM,
          INSTAGRAM_NAME,
          GPLUS ->
          true;
    };
  }

  private static @Nullable String signature(PathSegments segments) {
    var first = segments.peek(0);
    if (first == null) {
      return null;
    }
    var matcher = SIGNATURE.matcher(first);
    if (!matcher.matches()) {
      return null;
    }
    segments.take();
    return matcher.group(1);
  }

  /// With a version, all that stands before it are components, whatever they look like; without
  /// one, the leading segments that look like components, never the last.
  private List<String> components(PathSegments segments) {
    var components = new ArrayList<String>();
    var beforeVersion = segmentsBeforeVersion(segments);
    while (beforeVersion >= 0 ? components.size() < beforeVersion : isComponentNext(segments)) {
      components.add(segments.take());
    }
    return components;
  }

  private boolean isComponentNext(PathSegments segments) {
    var next = segments.peek(0);
    return next != null
        && segments.left() > 1
        && looksLikeComponent.test(PercentDecoder.decode(next));
  }

  /// The index of the first version that is not the last segment, or -1. Versions inside the
  /// address of a remote file are its own.
  private static int segmentsBeforeVersion(PathSegments segments) {
    for (var index = 0; index < segments.left() - 1; index++) {
      var segment = segments.peek(index);
      if (segment == null || REMOTE_ADDRESS.matcher(segment).matches()) {
        return -1;
      }
      if (VERSION.matcher(segment).matches()) {
        return index;
      }
    }
    return -1;
  }

  private static @Nullable String version(PathSegments segments) {
    var first = segments.peek(0);
    if (first == null || segments.left() < 2 || !VERSION.matcher(first).matches()) {
      return null;
    }
    return segments.take().substring(1);
  }

  /// What of the query is the remote file's: all but what SDKs add for us.
  private static String remoteQuery(String rawQuery) {
    return Arrays.stream(rawQuery.split("&"))
        .filter(pair -> !pair.isEmpty() && !OUR_QUERY.matcher(pair).matches())
        .collect(Collectors.joining("&"));
  }
}
