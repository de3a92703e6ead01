/// Assets and the files derived from them as rows: one code path for SQLite and PostgreSQL. Assets
/// and queries come in, rows go out. Each group of tables has its names in a `...Tables` class and
/// its statements in one class beside it; the tables themselves are made by the migrations. It must
/// not know HTTP, and it keeps no state but the connections.
@NullMarked
package io.darkroom.storage.asset.sql;

import org.jspecify.annotations.NullMarked;
