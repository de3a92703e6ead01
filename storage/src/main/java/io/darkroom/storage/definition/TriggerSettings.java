package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.StorableText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Which events are sent where. Admin API reference: "Triggers".
///
/// @param uri where notifications go, at most 2000 bytes
/// @param uriType how: `webhook`, `flow` or `poll`
/// @param eventType the event, or `all`
/// @param additive whether it is sent here beside the address that a call names itself
/// @param filter which payloads are sent, as JSON text; absent for all
/// @param payloadTemplate what is sent instead of the payload; absent for the payload
/// @param authScheme how notifications are signed; absent for the default
public record TriggerSettings(
    String uri,
    String uriType,
    String eventType,
    boolean additive,
    @Nullable String filter,
    @Nullable String payloadTemplate,
    @Nullable String authScheme) {

  /// The event type that stands for every one.
  public static final String ALL_EVENTS = "all";

  /// What an index entry has room for.
  public static final int MAX_URI_BYTES = 2000;

  public static final int MAX_TEMPLATE_CHARACTERS = 16 * 1024;

  /// @throws AssetException InvalidValue
  public TriggerSettings {
    if (uri.isEmpty()
        || !StorableText.isClean(uri)
        || uri.getBytes(StandardCharsets.UTF_8).length > MAX_URI_BYTES) {
      throw StorableText.invalid("uri", uri, "an address of at most " + MAX_URI_BYTES + " bytes");
    }
    DefinitionNames.require("uri_type", uriType);
    DefinitionNames.require("event_type", eventType);
    if (filter != null) {
      StorableText.require("filter", filter, MAX_TEMPLATE_CHARACTERS);
    }
    if (payloadTemplate != null) {
      StorableText.require("payload_template", payloadTemplate, MAX_TEMPLATE_CHARACTERS);
    }
    if (authScheme != null) {
      DefinitionNames.require("auth_scheme", authScheme);
    }
  }

  public TriggerSettings withUri(String newUri) {
    return new TriggerSettings(
        newUri, uriType, eventType, additive, filter, payloadTemplate, authScheme);
  }
}
