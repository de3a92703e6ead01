/// Definitions as rows, on SQLite and on PostgreSQL.
@NullMarked
package io.darkroom.storage.definition.sql;

import org.jspecify.annotations.NullMarked;
