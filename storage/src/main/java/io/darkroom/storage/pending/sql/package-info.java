/// Uploads that are not complete as rows, on SQLite and on PostgreSQL.
@NullMarked
package io.darkroom.storage.pending.sql;

import org.jspecify.annotations.NullMarked;
