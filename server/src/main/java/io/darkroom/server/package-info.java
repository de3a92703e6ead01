@NullMarked
package io.darkroom.server;

import org.jspecify.annotations.NullMarked;
