package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.AssetVersion;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.asset.sql.AssetTables.Retired;
import java.time.Duration;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The last versions of identities that were given up, for as long as someone may still have a file
/// under their URLs. Runs inside a transaction of its caller.
final class RetiredVersions {
  /// How long HTTP caches keep a file at most: a year, and a day for clocks that differ. RFC 9111
  /// leaves it to the server, whose files are said to be good for a year at most.
  private static final Duration KEPT = Duration.ofDays(367);

  private RetiredVersions() {}

  /// The last version an identity had. Numbers below it may have been in use too.
  ///
  /// @param id absent when it is not known
  record Last(long number, @Nullable VersionId id) {

    static Last of(AssetVersion version) {
      return new Last(version.number(), version.id());
    }

    /// The number of a version that comes to the identity: its own, unless another file had it.
    ///
    /// @param second now
    static long numberFor(AssetVersion version, @Nullable Last last, long second) {
      if (last == null
          || version.number() > last.number
          || (version.number() == last.number && version.id().equals(last.id))) {
        return version.number();
      }
      return Math.max(second, last.number + 1);
    }
  }

  /// Remembers the last version of an identity that is given up.
  static void remember(DSLContext transaction, AssetIdentity identity, AssetVersion version) {
    transaction
        .insertInto(Retired.TABLE)
        .set(Retired.CLOUD, identity.cloud().value())
        .set(Retired.RESOURCE_TYPE, identity.resourceType().wireName())
        .set(Retired.TYPE, identity.type().wireName())
        .set(Retired.PUBLIC_ID_NFC, identity.publicId().nfc())
        .set(Retired.NUMBER, version.number())
        .set(Retired.VERSION_ID, version.id().value())
        .onConflict(Retired.CLOUD, Retired.RESOURCE_TYPE, Retired.TYPE, Retired.PUBLIC_ID_NFC)
        .doUpdate()
        .set(Retired.NUMBER, version.number())
        .set(Retired.VERSION_ID, version.id().value())
        .execute();
  }

  /// The last version of an identity, and forgets it; null when nothing is remembered. To be asked
  /// once the identity is claimed: until then someone else may use and give it up.
  static @Nullable Last take(DSLContext transaction, AssetIdentity identity) {
    var isThisOne = isOf(identity);
    var last =
        transaction
            .select(Retired.NUMBER, Retired.VERSION_ID)
            .from(Retired.TABLE)
            .where(isThisOne)
            .fetchOne(row -> new Last(row.value1(), version(row.value2())));
    if (last != null) {
      transaction.deleteFrom(Retired.TABLE).where(isThisOne).execute();
    }
    return last;
  }

  private static @Nullable VersionId version(@Nullable String column) {
    return column == null ? null : new VersionId(column);
  }

  private static Condition isOf(AssetIdentity identity) {
    return Retired.CLOUD
        .eq(identity.cloud().value())
        .and(Retired.RESOURCE_TYPE.eq(identity.resourceType().wireName()))
        .and(Retired.TYPE.eq(identity.type().wireName()))
        .and(Retired.PUBLIC_ID_NFC.eq(identity.publicId().nfc()));
  }

  /// Forgets versions that no cache can have any more.
  ///
  /// @param second now
  /// @return how many
  static int prune(DSLContext transaction, long second) {
    return transaction
        .deleteFrom(Retired.TABLE)
        .where(Retired.NUMBER.lt(second - KEPT.toSeconds()))
        .execute();
  }
}
