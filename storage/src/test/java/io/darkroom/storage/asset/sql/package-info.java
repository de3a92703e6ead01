/// Tests of the catalog in databases: the contract on both, and what is particular to one.
@NullMarked
package io.darkroom.storage.asset.sql;

import org.jspecify.annotations.NullMarked;
