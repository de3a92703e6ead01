package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.JsonValues;
import io.darkroom.storage.asset.StorableText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can change about a metadata field. Whether the default satisfies the validation is for the
/// caller to see to.
///
/// @param label what people see: 1 to 255 characters
/// @param defaultValue a String, a Long (an Integer is made one) or a List of String; absent for
///   none
/// @param validation as JSON values without null, keys in their order; absent for none
/// @param restrictions as JSON values without null; absent for none
/// @param allowDynamicListValues whether values that no entry has become entries
public record FieldSettings(
    String label,
    boolean mandatory,
    @Nullable Object defaultValue,
    boolean defaultDisabled,
    @Nullable Map<String, Object> validation,
    @Nullable Map<String, Object> restrictions,
    boolean allowDynamicListValues) {

  /// @throws AssetException InvalidValue
  public FieldSettings {
    DefinitionNames.require("label", label);
    defaultValue = defaultValue == null ? null : checkedDefault(defaultValue);
    validation = validation == null ? null : JsonValues.checked("validation", validation);
    restrictions = restrictions == null ? null : JsonValues.checked("restrictions", restrictions);
  }

  private static Object checkedDefault(Object value) {
    return switch (value) {
      case String text -> StorableText.require("default_value", text, Integer.MAX_VALUE);
      case Integer number -> number.longValue();
      case Long number -> number;
      case List<?> list when list.stream().allMatch(String.class::isInstance) -> {
        list.forEach(
            text -> StorableText.require("default_value", (String) text, Integer.MAX_VALUE));
        yield List.copyOf(list);
      }
      default ->
          throw StorableText.invalid(
              "default_value", value.toString(), "a text, a number or a list of texts");
    };
  }
}
