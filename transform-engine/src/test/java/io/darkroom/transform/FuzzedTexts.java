package io.darkroom.transform;

import io.darkroom.transform.effect.EffectCatalog;
import io.darkroom.transform.effect.EffectDefinition;
import io.darkroom.transform.syntax.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Transformation texts nobody would write: half are texts of the tables with a few characters
/// damaged, half are put together from parameters that need not fit each other. They follow from
/// the seed.
public final class FuzzedTexts {
  private static final String ALPHABET =
      "abcefghilmnopqrstuwxyz0123456789_,/:;.!$()%-+ ABZ\u00e9\u4e2d\ud83d\ude00\u0000";

  private static final List<String> EFFECTS =
      EffectCatalog.definitions().stream().map(EffectDefinition::example).toList();

  private final Random random;
  private final List<String> seeds = new ArrayList<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  public FuzzedTexts(long seed) {
    this.random = new Random(seed);
    for (var row : Tables.rows(FuzzedTexts.class, "syntax/must-parse.txt")) {
      seeds.add(row.get(1));
    }
    for (var row : Tables.rows(FuzzedTexts.class, "rejected.txt")) {
      seeds.add(row.get(1));
    }
    for (var row : Tables.rows(FuzzedTexts.class, "plan/worked-examples.txt")) {
      seeds.add(row.get(2));
    }
    for (var row : Tables.rows(FuzzedTexts.class, "fuzzed-values.txt")) {
      values.put(row.get(0), List.of(row.get(1).split(" ")));
    }
  }

  public String next() {
    return random.nextBoolean() ? mutated(any(seeds)) : generated();
  }

  private String generated() {
    var text = new StringBuilder();
    for (int components = 1 + random.nextInt(4); components > 0; components--) {
      for (int parameters = 1 + random.nextInt(3); parameters > 0; parameters--) {
        text.append(parameter()).append(parameters > 1 ? "," : "");
      }
      text.append(components > 1 ? "/" : "");
    }
    return random.nextInt(8) == 0 ? mutated(text.toString()) : text.toString();
  }

  private String parameter() {
    return switch (random.nextInt(16)) {
      case 0 -> "e_" + any(EFFECTS);
      case 1 -> "e_" + any(EFFECTS) + ":" + anyValue();
      case 2 -> "$" + (char) ('a' + random.nextInt(3)) + "_" + anyValue();
      case 3 -> any(List.of(Key.values())).text() + "_" + anyValue();
      default -> {
        var fitting = any(List.copyOf(values.entrySet()));
        yield fitting.getKey() + "_" + any(fitting.getValue());
      }
    };
  }

  private String anyValue() {
    return any(any(List.copyOf(values.values())));
  }

  private String mutated(String seed) {
    var text = new StringBuilder(seed);
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutate(text);
    }
    return text.toString();
  }

  private void mutate(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(6));
    switch (random.nextInt(5)) {
      case 0 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      case 1 -> text.delete(at, end);
      case 2 -> text.insert(at, text.substring(at, end));
      case 3 -> text.append('/').append(text, at, end);
      default -> text.replace(at, end, Integer.toString(random.nextInt()));
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
