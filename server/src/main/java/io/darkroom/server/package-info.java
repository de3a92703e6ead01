/// The server: reads settings, builds every object, listens. Below it one package for each part of
/// the story.
@NullMarked
package io.darkroom.server;

import org.jspecify.annotations.NullMarked;
