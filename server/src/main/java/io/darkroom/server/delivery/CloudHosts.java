package io.darkroom.server.delivery;

import io.darkroom.server.auth.Clouds;
import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.CloudName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which cloud an address belongs to: the host says it, or the first segment of the path. Delivery
/// reference, "Host → cloud mapping". Safe for concurrent use.
public final class CloudHosts {
  private static final Pattern SHARD = Pattern.compile("^a[1-5]\\.");
  private static final Pattern PRIVATE_HOST = Pattern.compile("(.+)-res(?:-[1-5])?\\..+");

  private final Clouds clouds;
  private final Map<String, CloudName> bound;
  private final @Nullable CloudName fallback;

  /// @param bindings hosts of one cloud each, as `host=cloud`
  /// @param fallback the cloud of addresses that name none; null when each has to name one
  /// @throws IllegalArgumentException when a binding is malformed or a cloud unknown
  public CloudHosts(Clouds clouds, List<String> bindings, @Nullable String fallback) {
    this.clouds = clouds;
    this.bound = new LinkedHashMap<>();
    for (var binding : bindings) {
      var equals = binding.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("not of the form host=cloud: " + binding);
      }
      bound.put(
          binding.substring(0, equals).strip().toLowerCase(Locale.ROOT),
          known(binding.substring(equals + 1).strip()));
    }
    this.fallback = fallback == null ? null : known(fallback);
  }

  private CloudName known(String name) {
    return clouds
        .findCloud(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no cloud " + name));
  }

  /// The cloud of an address; takes the segment that names it.
  ///
  /// @param host as in the request, perhaps with a port; empty when it gave none
  /// @throws ApiException when there is no such cloud
  CloudName take(String host, PathSegments segments) {
    var owner = owner(host);
    if (owner.isPresent()) {
      var namesItToo =
          owner.get().value().equals(segments.peek(0)) && AddressForm.isSaidBy(segments.peek(1));
      if (namesItToo) {
        segments.take();
      }
      return owner.get();
    }
    var first = segments.peek(0);
    var name = first == null ? "" : PercentDecoder.decode(first);
    var named = clouds.findCloud(name);
    if (named.isPresent()) {
      segments.take();
      return named.get();
    }
    if (fallback != null && AddressForm.isSaidBy(first)) {
      return fallback;
    }
    throw ApiException.notFound("cloud_name " + name + " not found");
  }

  /// The cloud whose own host this is.
  private Optional<CloudName> owner(String host) {
    var name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
    name = SHARD.matcher(name).replaceFirst("");
    var owner = bound.get(name);
    if (owner != null) {
      return Optional.of(owner);
    }
    var matcher = PRIVATE_HOST.matcher(name);
    return matcher.matches() ? clouds.findCloud(matcher.group(1)) : Optional.empty();
  }
}
