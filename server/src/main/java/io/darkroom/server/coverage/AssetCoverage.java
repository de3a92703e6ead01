package io.darkroom.server.coverage;

import static io.darkroom.server.coverage.Coverage.done;
import static io.darkroom.server.coverage.Coverage.missing;

import java.util.List;

/// Upload API reference, sections 15 to 19 and 26: calls that act on stored assets.
final class AssetCoverage {
  static final List<CoveredCall> CALLS =
      List.of(
          CoveredCall.missing(
              "POST /:rt/rename",
              missing("from_public_id"),
              missing("to_public_id"),
              missing("type"),
              missing("to_type"),
              missing("overwrite"),
              missing("invalidate"),
              missing("context"),
              missing("metadata"),
              missing("tags"),
              missing("notification_url")),
          CoveredCall.done(
              "POST /:rt/destroy",
              done("public_id"),
              done("type"),
              missing("invalidate"),
              missing("notification_url")),
          CoveredCall.missing(
              "POST /asset/destroy",
              missing("asset_id"),
              missing("invalidate"),
              missing("notification_url")),
          CoveredCall.missing("POST /delete_by_token", missing("token")),
          CoveredCall.missing("POST /:rt/delete_by_token", missing("token")),
          CoveredCall.missing(
              "POST /:rt/tags",
              missing("command=add"),
              missing("command=remove"),
              missing("command=replace"),
              missing("command=remove_all"),
              missing("command=set_exclusive"),
              missing("tag"),
              missing("public_ids"),
              missing("type")),
          CoveredCall.missing(
              "POST /:rt/context",
              missing("command=add"),
              missing("command=remove_all"),
              missing("context"),
              missing("public_ids"),
              missing("type")),
          CoveredCall.missing(
              "POST /:rt/metadata",
              missing("metadata"),
              missing("public_ids"),
              missing("type"),
              missing("clear_invalid")),
          CoveredCall.missing(
              "GET /:rt/download",
              missing("public_id"),
              missing("format"),
              missing("type"),
              missing("attachment"),
              missing("expires_at"),
              missing("target_filename"),
              missing("transformation")),
          CoveredCall.missing("GET /download_backup", missing("asset_id"), missing("version_id")),
          CoveredCall.missing(
              "GET /:rt/download_backup", missing("asset_id"), missing("version_id")));

  private AssetCoverage() {}
}
