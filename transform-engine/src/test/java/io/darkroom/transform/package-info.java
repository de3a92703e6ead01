/// Tests of the front door and what they share: case tables, a picture described in a line, an
/// engine that only says what it can.
@NullMarked
package io.darkroom.transform;

import org.jspecify.annotations.NullMarked;
