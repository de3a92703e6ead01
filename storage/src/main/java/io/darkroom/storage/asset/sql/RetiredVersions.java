package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.sql.AssetTables.Retired;
import org.jooq.DSLContext;

/// The last version numbers of identities that were given up before the second of that number had
/// passed. Runs inside a transaction of its caller.
final class RetiredVersions {

  private RetiredVersions() {}

  /// Remembers the last number of an identity that is given up, if a new asset could otherwise get
  /// the same.
  static void remember(DSLContext transaction, AssetIdentity identity, long number, long second) {
    if (number < second) {
      return;
    }
    transaction
        .insertInto(Retired.TABLE)
        .set(Retired.CLOUD, identity.cloud().value())
        .set(Retired.RESOURCE_TYPE, identity.resourceType().wireName())
        .set(Retired.TYPE, identity.type().wireName())
        .set(Retired.PUBLIC_ID_NFC, identity.publicId().nfc())
        .set(Retired.NUMBER, number)
        .execute();
  }

  /// The number before the first one that a new asset may have, and forgets it; 0 when any will do.
  /// To be asked once the identity is claimed: until then someone else may use and give it up.
  static long take(DSLContext transaction, AssetIdentity identity) {
    var isThisOne =
        Retired.CLOUD
            .eq(identity.cloud().value())
            .and(Retired.RESOURCE_TYPE.eq(identity.resourceType().wireName()))
            .and(Retired.TYPE.eq(identity.type().wireName()))
            .and(Retired.PUBLIC_ID_NFC.eq(identity.publicId().nfc()));
    var number =
        transaction
            .select(Retired.NUMBER)
            .from(Retired.TABLE)
            .where(isThisOne)
            .fetchOne(Retired.NUMBER);
    if (number == null) {
      return 0;
    }
    transaction.deleteFrom(Retired.TABLE).where(isThisOne).execute();
    return number;
  }

  /// Forgets the numbers of seconds that have passed.
  ///
  /// @return how many
  static int prune(DSLContext transaction, long second) {
    return transaction.deleteFrom(Retired.TABLE).where(Retired.NUMBER.lt(second)).execute();
  }
}
