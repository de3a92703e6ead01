package io.darkroom.server.job;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What the scheduler itself does not ask of its table: jobs given up, and those of a process that
/// is gone. Safe for concurrent use.
///
/// A job given up stays in the table with a time that never comes.
final class JobTable {
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final String COLUMNS =
      "select task_name, task_instance, task_data, last_failure, version from scheduled_tasks ";

  private final DataSource source;
  private final JdbcCustomization dialect;

  JobTable(DataSource source) {
    this.source = source;
    this.dialect = new AutodetectJdbcCustomization(source, true);
  }

  /// A row.
  ///
  /// @param failedAt when the last attempt failed
  /// @param version counts the changes of the row
  record Row(String kind, String id, Envelope envelope, @Nullable Instant failedAt, long version) {}

  /// Frees the jobs that a process of this name was working on; each has one crash more.
  ///
  /// @return how many
  int release(String node) {
    return with(connection -> {
      var rows =
          rows(
              connection,
              COLUMNS + "where picked = ? and picked_by = ?",
              statement -> {
                statement.setBoolean(1, true);
                statement.setString(2, node);
              });
      for (var row : rows) {
        release(connection, row);
      }
      return rows.size();
    });
  }

  private void release(Connection connection, Row row) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null, task_data = ?,"
                + " version = version + 1 where task_name = ? and task_instance = ? and version = ?")) {
      update.setBoolean(1, false);
      dialect.setTaskData(update, 2, bytes(row.envelope().crashed()));
      update.setString(3, row.kind());
      update.setString(4, row.id());
      update.setLong(5, row.version());
      update.executeUpdate();
    }
  }

  JobCounts counts() {
    return with(connection -> {
      try (var query =
          connection.prepareStatement(
              "select sum(case when execution_time < ? then 1 else 0 end), count(*) from scheduled_tasks")) {
        dialect.setInstant(query, 1, NEVER);
        try (var result = query.executeQuery()) {
          result.next();
          var waiting = result.getLong(1);
          return new JobCounts(waiting, result.getLong(2) - waiting);
        }
      }
    });
  }

  /// Jobs given up, by kind and id.
  List<Row> dead(int limit) {
    return with(connection ->
        rows(
            connection,
            COLUMNS + "where execution_time >= ? order by task_name, task_instance limit " + limit,
            statement -> dialect.setInstant(statement, 1, NEVER)));
  }

  /// Makes a job that was given up due again, as if it had just been enqueued.
  ///
  /// @return false when there is no such job
  boolean revive(String kind, String id, Instant now) {
    return with(connection -> {
      var rows =
          rows(
              connection,
              COLUMNS + "where task_name = ? and task_instance = ? and execution_time >= ?",
              statement -> {
                statement.setString(1, kind);
                statement.setString(2, id);
                dialect.setInstant(statement, 3, NEVER);
              });
      return !rows.isEmpty() && revive(connection, rows.getFirst(), now);
    });
  }

  private boolean revive(Connection connection, Row row, Instant now) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update scheduled_tasks set execution_time = ?, task_data = ?, consecutive_failures = 0,"
                + " version = version + 1 where task_name = ? and task_instance = ? and version = ?")) {
      dialect.setInstant(update, 1, now);
      dialect.setTaskData(update, 2, bytes(row.envelope().renewed()));
      update.setString(3, row.kind());
      update.setString(4, row.id());
      update.setLong(5, row.version());
      return update.executeUpdate() == 1;
    }
  }

  /// Forgets jobs given up before that time.
  ///
  /// @return how many
  int forgetDead(Instant before) {
    return with(connection -> {
      try (var delete =
          connection.prepareStatement(
              "delete from scheduled_tasks where execution_time >= ? and last_failure < ?")) {
        dialect.setInstant(delete, 1, NEVER);
        dialect.setInstant(delete, 2, before);
        return delete.executeUpdate();
      }
    });
  }

  private List<Row> rows(Connection connection, String query, Binding binding) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      binding.bind(statement);
      try (var result = statement.executeQuery()) {
        var rows = new ArrayList<Row>();
        while (result.next()) {
          rows.add(row(result));
        }
        return rows;
      }
    }
  }

  private Row row(ResultSet result) throws SQLException {
    return new Row(
        result.getString("task_name"),
        result.getString("task_instance"),
        Envelope.parse(
            new String(dialect.getTaskData(result, "task_data"), StandardCharsets.UTF_8)),
        dialect.getInstant(result, "last_failure"),
        result.getLong("version"));
  }

  private static byte[] bytes(Envelope envelope) {
    return envelope.json().getBytes(StandardCharsets.UTF_8);
  }

  private <T> T with(Query<T> query) {
    try (var connection = source.getConnection()) {
      return query.run(connection);
    } catch (SQLException e) {
      throw new JobException("the table of jobs cannot be used", e);
    }
  }

  private interface Query<T> {
    T run(Connection connection) throws SQLException;
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
