package io.darkroom.storage.sql;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/// Keeps the text of every query, its parameters written out.
public final class RecordedQueries implements ExecuteListener {
  private static final long serialVersionUID = 1L;

  private final transient List<String> queries = new ArrayList<>();

  /// The same database, its queries recorded here.
  public Database record(Database database) {
    return new Database(
        database.dialect(),
        listened(database.reading()),
        listened(database.writing()),
        database.pools());
  }

  private DSLContext listened(DSLContext queries) {
    return DSL.using(queries.configuration().derive(new DefaultExecuteListenerProvider(this)));
  }

  @Override
  public void executeStart(ExecuteContext context) {
    var query = context.query();
    if (query != null) {
      queries.add(DSL.using(context.dialect(), context.settings()).renderInlined(query));
    }
  }

  /// What was recorded since the last call.
  public List<String> take() {
    var taken = List.copyOf(queries);
    queries.clear();
    return taken;
  }
}
