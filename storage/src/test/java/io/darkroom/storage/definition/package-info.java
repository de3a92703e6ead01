/// Tests of definitions: the contract.
@NullMarked
package io.darkroom.storage.definition;

import org.jspecify.annotations.NullMarked;
