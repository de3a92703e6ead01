/// Tests of uploads that are not complete in databases: the contract on both.
@NullMarked
package io.darkroom.storage.pending.sql;

import org.jspecify.annotations.NullMarked;
