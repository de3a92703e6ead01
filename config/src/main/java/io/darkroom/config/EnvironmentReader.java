package io.darkroom.config;

import io.darkroom.config.SettingOrigin.EnvironmentVariable;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads environment variables.
final class EnvironmentReader {
  /// What Kubernetes adds to every container for each service of the namespace, and Docker for
  /// linked containers: with a service called `darkroom` the names begin like ours. Kubernetes:
  /// "Service", discovering services, environment variables.
  private static final Pattern SERVICE_VARIABLE =
      Pattern.compile(
          "\\w+_SERVICE_(HOST|PORT(_\\w+)?)"
              + "|\\w+_PORT_[0-9]+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?");

  private static final Pattern SERVICE_ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

  private EnvironmentReader() {}

  static Reading read(Map<String, String> variables, KnownSettings known) {
    var reading = new Reading(known, Place.ENVIRONMENT);
    // Sorted, so that problems are reported in the same order every time.
    new TreeMap<>(variables)
        .forEach((name, value) -> {
          var origin = new EnvironmentVariable(name);
          var setting = known.findByVariable(name).orElse(null);
          if (setting == null) {
            if (isOurs(name, value)) {
              reading.addUnknown(name, origin);
            }
          } else if (!value.isEmpty()) {
            reading.add(setting, value, origin);
          }
        });
    return reading;
  }

  private static boolean isOurs(String name, String value) {
    var isOfService =
        SERVICE_VARIABLE.matcher(name).matches()
            || (name.endsWith("_PORT") && SERVICE_ADDRESS.matcher(value).matches());
    return name.startsWith(Setting.ENVIRONMENT_PREFIX) && !isOfService;
  }
}
