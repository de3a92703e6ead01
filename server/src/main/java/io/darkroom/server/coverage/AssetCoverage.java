package io.darkroom.server.coverage;

import static io.darkroom.server.coverage.Coverage.done;

import java.util.List;

/// Upload API reference, sections 15 to 19 and 26: calls that act on stored assets.
final class AssetCoverage {
  static final List<CoveredCall> CALLS =
      List.of(
          CoveredCall.done(
              "POST /:rt/rename",
              done("from_public_id"),
              done("to_public_id"),
              done("type"),
              done("to_type"),
              done("overwrite"),
              done("invalidate", "cached copies have versions in their keys and cannot go stale"),
              done("context"),
              done("metadata"),
              done("tags"),
              done("notification_url")),
          CoveredCall.done(
              "POST /:rt/destroy",
              done("public_id"),
              done("type"),
              done("invalidate", "cached copies have versions in their keys and cannot go stale"),
              done("notification_url")),
          CoveredCall.done(
              "POST /asset/destroy",
              done("asset_id"),
              done("invalidate", "cached copies have versions in their keys and cannot go stale"),
              done("notification_url")),
          CoveredCall.done("POST /delete_by_token", done("token")),
          CoveredCall.done("POST /:rt/delete_by_token", done("token")),
          CoveredCall.done(
              "POST /:rt/tags",
              done("command=add"),
              done("command=remove"),
              done("command=replace"),
              done("command=remove_all"),
              done("command=set_exclusive"),
              done("tag"),
              done("public_ids"),
              done("type")),
          CoveredCall.done(
              "POST /:rt/context",
              done("command=add"),
              done("command=remove_all"),
              done("context"),
              done("public_ids"),
              done("type")),
          CoveredCall.done(
              "POST /:rt/metadata",
              done("metadata"),
              done("public_ids"),
              done("type"),
              done("clear_invalid")),
          CoveredCall.done(
              "GET /:rt/download",
              done("public_id"),
              done("format"),
              done("type"),
              done("attachment"),
              done("expires_at"),
              done("target_filename"),
              done("transformation")),
          CoveredCall.done("GET /download_backup", done("asset_id"), done("version_id")),
          CoveredCall.done("GET /:rt/download_backup", done("asset_id"), done("version_id")));

  private AssetCoverage() {}
}
