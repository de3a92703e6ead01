package io.darkroom.config;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/// The kinds of places where a setting can be set, weakest first.
enum Place {
  FILE("the file"),
  ENVIRONMENT("the environment"),
  COMMAND_LINE("the command line"),
  MEMORY("memory");

  private final String words;

  Place(String words) {
    this.words = words;
  }

  /// Several places in the words of a message, joined by "or".
  static String words(Set<Place> places) {
    return places.stream().map(place -> place.words).collect(joining(" or "));
  }
}
