/// Tests of the catalog: its contract, as interfaces that each implementation's test takes on, and
/// the fixtures that tests of other modules use too.
@NullMarked
package io.darkroom.storage.asset;

import org.jspecify.annotations.NullMarked;
