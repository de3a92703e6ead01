package io.darkroom.server;

import io.darkroom.config.Setting;
import io.darkroom.server.archive.ArchiveConfig;
import io.darkroom.server.compose.ComposeConfig;
import io.darkroom.server.delivery.DeliveryConfig;
import io.darkroom.server.fetch.FetchConfig;
import io.darkroom.server.job.JobConfig;
import io.darkroom.server.notify.NotifyConfig;
import io.darkroom.server.script.ScriptConfig;
import io.darkroom.server.upload.UploadConfig;
import io.darkroom.server.upload.chunk.ChunkConfig;
import io.darkroom.server.upload.source.SourceConfig;
import io.darkroom.storage.BlobStores;
import io.darkroom.storage.sql.CatalogConfig;
import io.darkroom.transform.EngineConfig;
import java.util.List;
import java.util.stream.Stream;

/// Every setting there is, module by module.
final class AllSettings {
  static final List<Setting<?>> ALL =
      Stream.of(
              ServerConfig.settings(),
              DeliveryConfig.settings(),
              UploadConfig.settings(),
              SourceConfig.settings(),
              ChunkConfig.settings(),
              FetchConfig.settings(),
              ArchiveConfig.settings(),
              ComposeConfig.settings(),
              JobConfig.settings(),
              NotifyConfig.settings(),
              ScriptConfig.settings(),
              BlobStores.settings(),
              CatalogConfig.settings(),
              EngineConfig.settings())
          .<Setting<?>>flatMap(List::stream)
          .toList();

  private AllSettings() {}
}
