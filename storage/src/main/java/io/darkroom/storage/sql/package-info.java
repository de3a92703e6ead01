/// What every table of the catalog is reached through: settings and connections, migrations,
/// transactions, cursors and JSON in columns, on SQLite and on PostgreSQL. The few differences are
/// in [io.darkroom.storage.sql.Dialect]. It must not know any table.
@NullMarked
package io.darkroom.storage.sql;

import org.jspecify.annotations.NullMarked;
