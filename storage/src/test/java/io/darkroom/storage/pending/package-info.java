/// Tests of uploads that are not complete: the contract.
@NullMarked
package io.darkroom.storage.pending;

import org.jspecify.annotations.NullMarked;
