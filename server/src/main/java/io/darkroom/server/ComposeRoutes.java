package io.darkroom.server;

import io.darkroom.server.auth.Clouds;
import io.darkroom.server.auth.SignedEndpoints;
import io.darkroom.server.compose.BackgroundCompositions;
import io.darkroom.server.compose.ComposeCall;
import io.darkroom.server.compose.ComposeConfig;
import io.darkroom.server.compose.Drawing;
import io.darkroom.server.compose.ExplodePages;
import io.darkroom.server.compose.GeneratedAssets;
import io.darkroom.server.compose.Multis;
import io.darkroom.server.compose.PictureSets;
import io.darkroom.server.compose.Sprites;
import io.darkroom.server.compose.TextImage;
import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.http.Spool;
import io.darkroom.server.job.JobWork;
import io.darkroom.server.job.Jobs;
import io.darkroom.server.notify.Notifications;
import io.darkroom.server.upload.AssetAnswer;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.transform.TransformEngine;
import java.util.List;

/// The calls of the API that make pictures: of text, of many pictures, of pages. Upload API
/// reference, sections 20 to 23.
final class ComposeRoutes {
  private final List<Route> all;
  private final JobWork<?> work;

  ComposeRoutes(
      SignedEndpoints signed,
      Clouds clouds,
      AssetCatalog assets,
      Originals originals,
      TransformEngine engine,
      Derivation derivation,
      Drawing drawing,
      FileSources sources,
      Spool spool,
      DeliveryUrls urls,
      AssetAnswer answers,
      Jobs jobs,
      Notifications notifications,
      ComposeConfig config) {
    var background = new BackgroundCompositions(jobs, notifications, clouds);
    var generated = new GeneratedAssets(spool, originals);
    var sets = new PictureSets(assets, engine, derivation, sources, spool, drawing, config);
    var sprites = new Sprites(sets, drawing, generated, urls);
    var multis = new Multis(sets, drawing, generated, urls);
    var explode = new ExplodePages(assets, engine, derivation, urls, background);
    var sprite = signed.ofDownload(new ComposeCall(sprites, background));
    var multi = signed.ofDownload(new ComposeCall(multis, background));
    all =
        List.of(
            Route.post(":cloud/image/text", signed.of(new TextImage(drawing, generated, answers))),
            Route.post(":cloud/image/sprite", sprite),
            Route.get(":cloud/image/sprite", sprite),
            Route.post(":cloud/image/multi", multi),
            Route.get(":cloud/image/multi", multi),
            Route.post(":cloud/image/explode", signed.of(explode)));
    work = background.work(List.of(sprites, multis, explode));
  }

  List<Route> all() {
    return all;
  }

  /// What is done in the background.
  JobWork<?> work() {
    return work;
  }
}
