package io.darkroom.server;

import io.darkroom.config.Settings;
import io.darkroom.server.archive.ArchiveConfig;
import io.darkroom.server.archive.Archives;
import io.darkroom.server.archive.DownloadTag;
import io.darkroom.server.archive.GenerateArchive;
import io.darkroom.server.archive.StoredArchives;
import io.darkroom.server.asset.AssetNews;
import io.darkroom.server.asset.ChangeContext;
import io.darkroom.server.asset.ChangeMetadata;
import io.darkroom.server.asset.ChangeTags;
import io.darkroom.server.asset.DeleteByToken;
import io.darkroom.server.asset.DestroyAsset;
import io.darkroom.server.asset.DestroyById;
import io.darkroom.server.asset.DownloadAsset;
import io.darkroom.server.asset.DownloadBackup;
import io.darkroom.server.asset.RefusedCall;
import io.darkroom.server.asset.RenameAsset;
import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.auth.DeleteTokens;
import io.darkroom.server.auth.SignedEndpoints;
import io.darkroom.server.delivery.AssetFiles;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Spool;
import io.darkroom.server.upload.AssetAnswer;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.definition.MetadataFields;
import java.util.List;
import java.util.stream.Stream;

/// The calls of the API that act on stored assets. Upload API reference, sections 15 to 26.
///
/// @param files what assets look like to callers who may see all of them
record AssetRoutes(
    ApiCredentials credentials,
    FormReader forms,
    Spool spool,
    DeleteTokens deleteTokens,
    AssetCatalog assets,
    Originals originals,
    AssetFiles files,
    AssetAnswer answers,
    AssetNews news,
    MetadataFields fields) {

  List<Route> all(Settings settings) {
    var signed = new SignedEndpoints(credentials, forms, spool);
    return Stream.of(
            changes(signed), archives(signed, ArchiveConfig.from(settings)), refused(signed))
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> changes(SignedEndpoints signed) {
    var deleteByToken = new DeleteByToken(credentials, forms, spool, deleteTokens, assets);
    return List.of(
        Route.post(":cloud/delete_by_token", deleteByToken),
        Route.post(":cloud/:resource_type/delete_by_token", deleteByToken),
        Route.post(":cloud/asset/destroy", signed.of(new DestroyById(assets, news))),
        Route.post(":cloud/:resource_type/destroy", signed.of(new DestroyAsset(assets, news))),
        Route.post(
            ":cloud/:resource_type/rename", signed.of(new RenameAsset(assets, answers, news))),
        Route.post(":cloud/:resource_type/tags", signed.of(new ChangeTags(assets, news))),
        Route.post(":cloud/:resource_type/context", signed.of(new ChangeContext(assets, news))),
        Route.post(
            ":cloud/:resource_type/metadata", signed.of(new ChangeMetadata(assets, fields))));
  }

  private List<Route> archives(SignedEndpoints signed, ArchiveConfig config) {
    var archives = new Archives(assets, files, config);
    var stored = new StoredArchives(spool, originals, answers, config);
    var generate = signed.ofDownload(new GenerateArchive(archives, stored, news));
    var downloadBackup = signed.ofDownload(new DownloadBackup(assets, files));
    return List.of(
        Route.get(":cloud/download_backup", downloadBackup),
        Route.get(":cloud/:resource_type/download_backup", downloadBackup),
        Route.get(
            ":cloud/:resource_type/download", signed.ofDownload(new DownloadAsset(assets, files))),
        Route.post(":cloud/:resource_type/generate_archive", generate),
        Route.get(":cloud/:resource_type/generate_archive", generate),
        Route.get(
            ":cloud/:resource_type/download_tag.zip",
            signed.ofDownload(new DownloadTag(archives))));
  }

  private static List<Route> refused(SignedEndpoints signed) {
    return List.of(
        Route.post(":cloud/video/create_slideshow", signed.of(new RefusedCall("create_slideshow"))),
        Route.post(":cloud/video/create_video", signed.of(new RefusedCall("create_video"))),
        Route.post(":cloud/image/create_collage", signed.of(new RefusedCall("create_collage"))));
  }
}
