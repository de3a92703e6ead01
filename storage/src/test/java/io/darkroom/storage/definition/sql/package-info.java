/// Tests of definitions in databases: the contract on both.
@NullMarked
package io.darkroom.storage.definition.sql;

import org.jspecify.annotations.NullMarked;
