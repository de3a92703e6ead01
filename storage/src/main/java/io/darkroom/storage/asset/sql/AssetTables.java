package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The tables of originals: `assets` and what hangs on one asset.
final class AssetTables {

  private AssetTables() {}

  /// `assets`.
  static final class Assets {
    static final Table<Record> TABLE = table(name("assets"));
    static final Field<String> ID = column("id", VARCHAR);
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> RESOURCE_TYPE = column("resource_type", VARCHAR);
    static final Field<String> TYPE = column("type", VARCHAR);
    static final Field<String> PUBLIC_ID = column("public_id", VARCHAR);
    static final Field<String> PUBLIC_ID_NFC = column("public_id_nfc", VARCHAR);
    static final Field<String> CURRENT_VERSION = column("current_version", VARCHAR);
    static final Field<String> DISPLAY_NAME = column("display_name", VARCHAR);
    static final Field<String> ASSET_FOLDER = column("asset_folder", VARCHAR);
    static final Field<String> ASSET_FOLDER_KEY = column("asset_folder_key", VARCHAR);
    static final Field<String> ORIGINAL_FILENAME = column("original_filename", VARCHAR);
    static final Field<String> ACCESS_MODE = column("access_mode", VARCHAR);
    static final Field<String> ACCESS_CONTROL = column("access_control", VARCHAR);
    static final Field<String> ATTRIBUTES = column("attributes", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);
    static final Field<Long> UPDATED_AT = column("updated_at", BIGINT);

    private Assets() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("assets", column), type);
    }
  }

  /// `asset_versions`.
  static final class Versions {
    static final Table<Record> TABLE = table(name("asset_versions"));
    static final Field<String> ID = column("id", VARCHAR);
    static final Field<String> ASSET_ID = column("asset_id", VARCHAR);
    static final Field<String> BLOB_OWNER = column("blob_owner", VARCHAR);
    static final Field<Long> NUMBER = column("number", BIGINT);
    static final Field<String> FORMAT = column("format", VARCHAR);
    static final Field<Integer> WIDTH = column("width", INTEGER);
    static final Field<Integer> HEIGHT = column("height", INTEGER);
    static final Field<Integer> PAGES = column("pages", INTEGER);
    static final Field<Long> BYTES = column("bytes", BIGINT);
    static final Field<String> ETAG = column("etag", VARCHAR);
    static final Field<String> ANALYSIS = column("analysis", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);
    static final Field<String> UPLOADED_BY = column("uploaded_by", VARCHAR);
    static final Field<Boolean> BACKUP = column("backup", BOOLEAN);

    private Versions() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("asset_versions", column), type);
    }
  }

  /// `retired_versions`.
  static final class Retired {
    static final Table<Record> TABLE = table(name("retired_versions"));
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> RESOURCE_TYPE = column("resource_type", VARCHAR);
    static final Field<String> TYPE = column("type", VARCHAR);
    static final Field<String> PUBLIC_ID_NFC = column("public_id_nfc", VARCHAR);
    static final Field<Long> NUMBER = column("number", BIGINT);
    static final Field<String> VERSION_ID = column("version_id", VARCHAR);

    private Retired() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("retired_versions", column), type);
    }
  }

  /// `asset_tags`.
  static final class Tags {
    static final Table<Record> TABLE = table(name("asset_tags"));
    static final Field<String> ASSET_ID = column("asset_id", VARCHAR);
    static final Field<String> TAG = column("tag", VARCHAR);
    static final Field<Integer> ORDINAL = column("ordinal", INTEGER);
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> RESOURCE_TYPE = column("resource_type", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);

    private Tags() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("asset_tags", column), type);
    }
  }

  /// `asset_context`.
  static final class Context {
    static final Table<Record> TABLE = table(name("asset_context"));
    static final Field<String> ASSET_ID = column("asset_id", VARCHAR);
    static final Field<Integer> ORDINAL = column("ordinal", INTEGER);
    static final Field<String> NAME = column("name", VARCHAR);
    static final Field<String> NAME_START = column("name_start", VARCHAR);
    static final Field<String> VALUE = column("value", VARCHAR);
    static final Field<String> VALUE_START = column("value_start", VARCHAR);
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> RESOURCE_TYPE = column("resource_type", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);

    private Context() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("asset_context", column), type);
    }
  }

  /// `asset_metadata`.
  static final class Metadata {
    static final Table<Record> TABLE = table(name("asset_metadata"));
    static final Field<String> ASSET_ID = column("asset_id", VARCHAR);
    static final Field<Integer> ORDINAL = column("ordinal", INTEGER);
    static final Field<String> FIELD = column("field", VARCHAR);
    static final Field<String> SHAPE = column("shape", VARCHAR);
    static final Field<String> TEXT_VALUE = column("text_value", VARCHAR);
    static final Field<String> TEXT_START = column("text_start", VARCHAR);
    static final Field<Long> NUMBER_VALUE = column("number_value", BIGINT);
    static final Field<String> CLOUD = column("cloud", VARCHAR);

    private Metadata() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("asset_metadata", column), type);
    }
  }

  /// `asset_moderations`.
  static final class Moderations {
    static final Table<Record> TABLE = table(name("asset_moderations"));
    static final Field<String> ASSET_ID = column("asset_id", VARCHAR);
    static final Field<Integer> ORDINAL = column("ordinal", INTEGER);
    static final Field<String> KIND = column("kind", VARCHAR);
    static final Field<String> STATUS = column("status", VARCHAR);
    static final Field<String> RESPONSE = column("response", VARCHAR);
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> RESOURCE_TYPE = column("resource_type", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);
    static final Field<Long> UPDATED_AT = column("updated_at", BIGINT);

    private Moderations() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("asset_moderations", column), type);
    }
  }

  /// `folders`.
  static final class Folders {
    static final Table<Record> TABLE = table(name("folders"));
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> PATH = column("path", VARCHAR);
    static final Field<String> PARENT = column("parent", VARCHAR);
    static final Field<String> NAME = column("name", VARCHAR);
    static final Field<String> EXTERNAL_ID = column("external_id", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);

    private Folders() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("folders", column), type);
    }
  }
}
