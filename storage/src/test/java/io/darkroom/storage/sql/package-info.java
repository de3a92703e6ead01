/// Tests of what the tables are reached through, on both databases.
@NullMarked
package io.darkroom.storage.sql;

import org.jspecify.annotations.NullMarked;
