package io.darkroom.storage.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.SampleAssets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

interface MetadataFieldsContract extends DefinitionsUnderTest {

  private MetadataFields fields() {
    return catalog().metadataFields();
  }

  private static FieldSettings labeled(String label) {
    return withDefault(label, null);
  }

  private static FieldSettings withDefault(String label, @Nullable Object defaultValue) {
    return new FieldSettings(label, false, defaultValue, false, null, null, false);
  }

  private MetadataField create(String externalId) {
    return fields()
        .create(cloud(), externalId, FieldType.STRING, labeled(externalId), List.of())
        .orElseThrow();
  }

  private MetadataField createColors() {
    var entries =
        List.of(
            new MetadataEntry("r", "Red", true),
            new MetadataEntry("b", "Blue", true),
            new MetadataEntry("g", "Green", true));
    return fields()
        .create(cloud(), "color", FieldType.SET, withDefault("Color", List.of("r")), entries)
        .orElseThrow();
  }

  @Test
  default void findsAFieldWithEverythingAboutIt() {
    var validation = new LinkedHashMap<String, Object>();
    validation.put("type", "and");
    validation.put("rules", List.of(Map.of("type", "strlen", "min", 3, "max", 9)));
    var settings =
        new FieldSettings(
            "A label", true, "abc", true, validation, Map.of("readonly_ui", true), true);

    var created =
        fields().create(cloud(), "f", FieldType.STRING, settings, List.of()).orElseThrow();

    assertThat(created.settings()).isEqualTo(settings);
    assertThat(created.createdAt()).isEqualTo(clock().instant());
    assertThat(fields().find(cloud(), "f")).contains(created);
    assertThat(fields().find(OTHER_CLOUD, "f")).isEmpty();
  }

  @Test
  default void keepsDefaultsOfEveryType() {
    for (var value : List.<Object>of("2026-01-01", 9_007_199_254_740_993L, List.of("b", "a"))) {
      var name = "f" + value;
      fields().create(cloud(), name, FieldType.STRING, withDefault("l", value), List.of());

      assertThat(fields().find(cloud(), name).orElseThrow().settings().defaultValue())
          .isEqualTo(value);
    }
  }

  @Test
  default void changesAFieldAndKeepsItsEntries() {
    var before = createColors();
    var now = later();

    var after = fields().update(cloud(), "color", _ -> labeled("Colour")).orElseThrow();

    assertThat(after)
        .isEqualTo(
            new MetadataField(
                "color",
                FieldType.SET,
                labeled("Colour"),
                before.entries(),
                before.position(),
                before.createdAt(),
                now));
    assertThat(fields().find(cloud(), "color")).contains(after);
    assertThat(fields().update(cloud(), "none", settings -> settings)).isEmpty();
  }

  @Test
  default void addsRenamesDeactivatesAndReordersEntries() {
    createColors();

    var after =
        fields()
            .updateEntries(
                cloud(),
                "color",
                entries -> {
                  var changed = new ArrayList<>(entries.reversed());
                  changed.set(0, new MetadataEntry("g", "Lime", true));
                  changed.set(1, changed.get(1).withActive(false));
                  changed.add(new MetadataEntry("n", "New", true));
                  return changed;
                })
            .orElseThrow();

    assertThat(after.entries())
        .containsExactly(
            new MetadataEntry("g", "Lime", true),
            new MetadataEntry("b", "Blue", false),
            new MetadataEntry("r", "Red", true),
            new MetadataEntry("n", "New", true));
    assertThat(fields().find(cloud(), "color")).contains(after);
    assertThat(fields().list(cloud())).containsExactly(after);
    assertThatThrownBy(() ->
            fields()
                .updateEntries(
                    cloud(), "color", entries -> List.of(entries.getFirst(), entries.getFirst())))
        .isInstanceOf(AssetException.class);
  }

  @Test
  default void keepsThousandsOfEntriesInOrder() {
    var entries =
        IntStream.range(0, 3000)
            .mapToObj(i -> new MetadataEntry("e" + i, "v" + (i * 7919 % 3000), true))
            .toList();

    fields().create(cloud(), "many", FieldType.ENUM, labeled("Many"), entries);

    assertThat(fields().find(cloud(), "many").orElseThrow().entries()).isEqualTo(entries);
  }

  @Test
  default void listsFieldsInTheirOrderWhichCanChange() {
    create("b");
    create("c");
    create("a");
    assertThat(fields().list(cloud()))
        .extracting(MetadataField::externalId)
        .containsExactly("b", "c", "a");

    var ordered =
        fields()
            .reorder(
                cloud(),
                all ->
                    all.stream().sorted(Comparator.comparing(MetadataField::externalId)).toList());

    assertThat(ordered).extracting(MetadataField::externalId).containsExactly("a", "b", "c");
    assertThat(fields().list(cloud())).isEqualTo(ordered);
    assertThat(create("0").position()).isGreaterThan(ordered.getLast().position());
    assertThatThrownBy(() -> fields().reorder(cloud(), all -> all.subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void neverUsesAnExternalIdAgain() {
    var field = create("once");
    assertThat(fields().create(cloud(), "once", FieldType.DATE, labeled("x"), List.of())).isEmpty();

    assertThat(fields().delete(cloud(), "once")).contains(field);

    assertThat(fields().delete(cloud(), "once")).isEmpty();
    assertThat(fields().find(cloud(), "once")).isEmpty();
    assertThat(fields().list(cloud())).isEmpty();
    assertThat(fields().create(cloud(), "once", FieldType.STRING, labeled("x"), List.of()))
        .isEmpty();
    assertThat(fields().create(OTHER_CLOUD, "once", FieldType.STRING, labeled("x"), List.of()))
        .isPresent();
  }

  @Test
  default void deletingAFieldTakesItsValuesOffAllAssets() {
    create("gone");
    create("kept");
    var details =
        AssetDetails.named("s").withMetadata(Map.of("gone", "x", "kept", List.of("a", "b")));
    var identity = SampleAssets.identity(cloud(), "a");
    catalog().assets().save(SampleAssets.image(identity, details), Overwrite.REPLACE);

    fields().delete(cloud(), "gone");

    assertThat(catalog().assets().findAsset(identity).orElseThrow().details().metadata())
        .isEqualTo(Map.of("kept", List.of("a", "b")));
  }
}
