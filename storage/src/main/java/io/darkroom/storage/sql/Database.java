package io.darkroom.storage.sql;

import com.zaxxer.hikari.HikariDataSource;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/// An open database with its tables. Safe for concurrent use.
///
/// @param reading runs single statements, which see one moment each
/// @param writing runs transactions; on SQLite they follow one another
/// @param pools closed with the database, in this order; the last one can write
public record Database(
    Dialect dialect, DSLContext reading, DSLContext writing, List<HikariDataSource> pools)
    implements AutoCloseable {
  private static final int MAX_ATTEMPTS = 10;

  /// Runs one query.
  ///
  /// @param action names it in the problem
  /// @throws AssetException Unavailable
  public <T> T read(String action, Function<DSLContext, T> query) {
    try {
      return query.apply(reading);
    } catch (DataAccessException e) {
      throw new AssetException(new AssetProblem.Unavailable(action), e);
    }
  }

  /// Runs one transaction.
  ///
  /// @param action names it in the problem
  /// @throws AssetException Unavailable; the transaction may have been committed all the same
  /// @throws IllegalArgumentException when a row would contradict another, such as a second one of
  ///   the same id
  public <T> T write(String action, Function<DSLContext, T> change) {
    try {
      return writing.transactionResult(transaction -> change.apply(DSL.using(transaction)));
    } catch (IntegrityConstraintViolationException e) {
      throw new IllegalArgumentException("contradicts the catalog: " + action, e);
    } catch (DataAccessException e) {
      throw new AssetException(new AssetProblem.Unavailable(action), e);
    }
  }

  /// Runs a transaction, and again when it contradicts what another one has committed meanwhile.
  /// Its last attempt may fail.
  ///
  /// @param action names it in the problem
  /// @throws AssetException Unavailable; the transaction may have been committed all the same
  public <T> T writeUnlessContradicted(String action, Function<DSLContext, T> change) {
    for (var attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        return writing.transactionResult(transaction -> change.apply(DSL.using(transaction)));
      } catch (IntegrityConstraintViolationException _) {
        // whoever was quicker is seen by the next attempt
      } catch (DataAccessException e) {
        throw new AssetException(new AssetProblem.Unavailable(action), e);
      }
    }
    return write(action, change);
  }

  /// Connections that can write, for others who keep a table here.
  public DataSource source() {
    return pools.getLast();
  }

  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
  }
}
