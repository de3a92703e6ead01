package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.Parameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said about an asset. Upload API reference, "Description". Null where nothing is said,
/// which leaves an existing asset as it is.
///
/// @param tags in the order given, without repetitions
/// @param context free pairs in the order given
/// @param metadata structured metadata by external id, values as received; an empty one clears
/// @param clearInvalid whether values that do not fit their field are dropped instead of refused
/// @param marks what is marked in the picture
/// @param headers headers to deliver it with, by name
public record Description(
    @Nullable List<String> tags,
    @Nullable Map<String, String> context,
    @Nullable Map<String, String> metadata,
    boolean clearInvalid,
    Marks marks,
    @Nullable Map<String, String> headers) {

  static Description from(Parameters parameters) {
    return new Description(
        parameters.find("tags").isEmpty() ? null : parameters.commaList("tags"),
        parameters.find("context").map(KeyValueList::parse).orElse(null),
        parameters.find("metadata").map(KeyValueList::parseMetadata).orElse(null),
        parameters.flag("clear_invalid", false),
        Marks.from(parameters),
        parameters.find("headers").map(DeliveryHeaders::parse).orElse(null));
  }
}
