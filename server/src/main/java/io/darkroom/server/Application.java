package io.darkroom.server;

import io.darkroom.config.Settings;
import io.darkroom.server.asset.AssetNews;
import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.auth.CloudSource;
import io.darkroom.server.auth.DeleteTokens;
import io.darkroom.server.auth.SignedEndpoints;
import io.darkroom.server.compose.ComposeConfig;
import io.darkroom.server.compose.Drawing;
import io.darkroom.server.delivery.AssetFiles;
import io.darkroom.server.delivery.CloudHosts;
import io.darkroom.server.delivery.DeliverAsset;
import io.darkroom.server.delivery.DeliveryAccess;
import io.darkroom.server.delivery.DeliveryConfig;
import io.darkroom.server.delivery.DeliveryEndpoint;
import io.darkroom.server.delivery.DeliveryUrlParser;
import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.delivery.DerivedAssets;
import io.darkroom.server.delivery.LayerAssets;
import io.darkroom.server.delivery.StrictTransformations;
import io.darkroom.server.fetch.FetchConfig;
import io.darkroom.server.fetch.GuardedHttp;
import io.darkroom.server.fetch.RemoteFiles;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.HttpFront;
import io.darkroom.server.http.OwnerOnly;
import io.darkroom.server.http.RequestLog;
import io.darkroom.server.http.Spool;
import io.darkroom.server.job.JobConfig;
import io.darkroom.server.job.JobWork;
import io.darkroom.server.job.Jobs;
import io.darkroom.server.notify.Notifications;
import io.darkroom.server.notify.NotifyConfig;
import io.darkroom.server.observe.HealthEndpoint;
import io.darkroom.server.observe.ImageCheck;
import io.darkroom.server.observe.LivenessEndpoint;
import io.darkroom.server.observe.Metrics;
import io.darkroom.server.observe.MetricsEndpoint;
import io.darkroom.server.script.ScriptConfig;
import io.darkroom.server.upload.AssetAnswer;
import io.darkroom.server.upload.FileInspector;
import io.darkroom.server.upload.UploadConfig;
import io.darkroom.server.upload.chunk.ChunkConfig;
import io.darkroom.server.upload.chunk.ChunkedUploads;
import io.darkroom.server.upload.chunk.ExpiredUploads;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.server.upload.source.S3Files;
import io.darkroom.server.upload.source.SourceConfig;
import io.darkroom.server.work.BlobRemovals;
import io.darkroom.server.work.ImageWorkers;
import io.darkroom.server.work.Originals;
import io.darkroom.server.work.OrphanSweeper;
import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.BlobStores;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobStoreKind;
import io.darkroom.storage.sql.CatalogConfig;
import io.darkroom.transform.EngineConfig;
import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.syntax.ComponentParser;
import io.darkroom.transform.syntax.TextLimits;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running server: builds every object by its constructor, in order, and ends them in the
/// opposite one. The only place that knows all of them.
public final class Application implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  private final Parts parts;
  private final CloudSource cloudSource;
  private final Catalog catalog;
  private final List<Route> api;
  private final HttpServer http;

  private Application(ServerConfig config, Settings settings, Parts parts) {
    this.parts = parts;
    OwnerOnly.createFolders(config.dataDir());
    cloudSource =
        config.clouds() == null
            ? CloudSource.Generated.open(config.dataDir().resolve("credentials"))
            : CloudSource.Configured.parse(config.clouds().reveal());
    var clouds = cloudSource.clouds();
    var metrics = parts.add(new Metrics());
    var spool = Spool.open(config.dataDir().resolve("spool"));
    var blobs =
        FaultPoints.around(
            "blobs", BlobStore.class, parts.add(BlobStores.open(settings, config.dataDir())));
    catalog = parts.add(AssetCatalogs.open(CatalogConfig.from(settings, config.dataDir())));
    var assets = FaultPoints.around("assets", AssetCatalog.class, catalog.assets());
    var chosen = ImageEngines.open(EngineConfig.from(settings));
    var engine = parts.add(TransformEngine.open(chosen.engine(), TextLimits.DEFAULT));
    var limits = config.imageLimits();
    var delivering = DeliveryConfig.from(settings);

    var workers = parts.add(new ImageWorkers(config.imageWorkers(), config.imageQueue()));
    var jobs = parts.add(new Jobs(catalog.jobs(), JobConfig.from(settings), config.dataDir()));
    var fetching = FetchConfig.from(settings);
    var notifying = NotifyConfig.from(settings);
    var notifications =
        new Notifications(
            jobs,
            catalog.triggers(),
            clouds,
            notifying,
            parts.add(new GuardedHttp(notifying.withConnectTimeout(fetching))),
            InstantSource.system());
    parts.add(new BlobRemovals(assets, blobs)).start(config.removalInterval());
    parts
        .add(new OrphanSweeper(assets, catalog.pendingUploads(), blobs, config.sweepGrace()))
        .start(config.sweepInterval());

    var credentials = new ApiCredentials(clouds, Clock.systemUTC(), config.signatureMaxAge());
    var forms = new FormReader(config.formLimits());
    var urls = new DeliveryUrls(delivering.httpBase(), delivering.httpsBase(), clouds);
    var answers = new AssetAnswer(urls, config.folderMode());
    var originals = new Originals(blobs, assets);
    var remoteFiles = new RemoteFiles(parts.add(new GuardedHttp(fetching)), fetching);
    var derivation =
        new Derivation(
            engine,
            limits,
            workers,
            originals,
            new LayerAssets(assets, originals, remoteFiles, config.maxFileBytes()),
            spool,
            new DerivedAssets(assets, blobs, delivering.memoryCacheBytes(), metrics::derived),
            catalog.namedTransformations());
    var deleteTokens = new DeleteTokens(clouds, Clock.systemUTC(), config.deleteTokenMaxAge());
    var assetRoutes =
        new AssetRoutes(
            credentials,
            forms,
            spool,
            deleteTokens,
            assets,
            originals,
            new AssetFiles(engine, derivation, blobs),
            answers,
            new AssetNews(notifications),
            catalog.metadataFields());
    var sources = fileSources(config, settings, remoteFiles, parts);
    var uploadRoutes =
        new UploadRoutes(
            clouds,
            credentials,
            forms,
            spool,
            sources,
            chunkedUploads(settings, blobs, catalog, parts),
            new FileInspector(engine, workers, limits),
            engine,
            derivation,
            urls,
            catalog,
            blobs,
            jobs,
            notifications,
            originals,
            answers,
            deleteTokens);
    var uploads = uploadRoutes.build(UploadConfig.from(settings), ScriptConfig.from(settings));
    api = new ArrayList<>();
    api.addAll(uploads.routes());
    api.addAll(assetRoutes.all(settings));
    var composeRoutes =
        new ComposeRoutes(
            new SignedEndpoints(credentials, forms, spool),
            clouds,
            assets,
            originals,
            engine,
            derivation,
            new Drawing(engine, workers, limits),
            sources,
            spool,
            urls,
            answers,
            jobs,
            notifications,
            ComposeConfig.from(settings));
    api.addAll(composeRoutes.all());
    var delivery =
        new DeliveryEndpoint(
            new DeliveryUrlParser(
                new CloudHosts(clouds, delivering.privateHosts(), delivering.defaultCloud()),
                ComponentParser::looksLikeComponent),
            new DeliverAsset(
                new DeliveryAccess(
                    clouds,
                    delivering.tokenKeys(),
                    delivering.restrictedTypes(),
                    delivering.blockedFormats(),
                    InstantSource.system()),
                engine,
                assets,
                derivation,
                new StrictTransformations(
                    delivering.strict(),
                    delivering.allowedReferrers(),
                    catalog.namedTransformations()),
                delivering.preferredFormats()),
            blobs,
            delivering,
            InstantSource.system());
    var health =
        new HealthEndpoint(
            assets,
            blobs,
            jobs,
            new ImageCheck(engine, workers, limits),
            engine.engine().name(),
            chosen.reason());
    metrics.gauge("image.queue", "Pictures that wait for a worker", workers::queued);
    metrics.gauge(
        "image.native.bytes", "Pixels held outside the Java heap", engine.engine()::nativeBytes);
    metrics.gauge(
        "jobs.waiting", "Background jobs to be done", () -> (double) jobs.counts().waiting());
    metrics.gauge(
        "jobs.dead", "Background jobs given up and kept", () -> (double) jobs.counts().dead());
    var works = new ArrayList<JobWork<?>>(uploads.works());
    works.add(notifications.work());
    works.add(composeRoutes.work());
    jobs.start(works);

    var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    parts.add(() -> vertx.close().await());
    var front =
        parts.add(new HttpFront(config.idle(), config.maxBodyBytes(), new RequestLog(), metrics));
    var checks =
        Map.of("/health", health, "/health/ready", health, "/health/live", new LivenessEndpoint());
    var routes = new Routes(vertx, front, api, checks, delivery);
    http =
        vertx.createHttpServer(httpOptions(config)).requestHandler(routes::handle).listen().await();
    parts.add(
        () -> http.shutdown(config.shutdownGrace().toMillis(), TimeUnit.MILLISECONDS).await());
    if (config.metricsPort() != 0) {
      var metricsRoutes =
          new Routes(
              vertx,
              front,
              List.of(),
              Map.of("/metrics", new MetricsEndpoint(metrics)),
              Routes.NOTHING);
      var options = httpOptions(config).setPort(config.metricsPort());
      var listening =
          vertx.createHttpServer(options).requestHandler(metricsRoutes::handle).listen().await();
      parts.add(() -> listening.close().await());
    }
    LOG.info(
        "engine {} ({}), storage {}, native transport {}",
        engine.engine().name(),
        chosen.reason(),
        settings.get(BlobStoreKind.SETTING),
        vertx.isNativeTransportEnabled());
  }

  /// Starts a server; on return it answers.
  ///
  /// @throws RuntimeException when a part cannot be started; those already started are ended again
  public static Application start(Settings settings) {
    var parts = new Parts();
    try {
      return new Application(ServerConfig.from(settings), settings, parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static FileSources fileSources(
      ServerConfig config, Settings settings, RemoteFiles remoteFiles, Parts parts) {
    var sources = SourceConfig.from(settings, config.maxFileBytes());
    return new FileSources(remoteFiles, parts.add(S3Files.open(settings, sources)), sources);
  }

  private static ChunkedUploads chunkedUploads(
      Settings settings, BlobStore blobs, Catalog catalog, Parts parts) {
    var chunks = ChunkConfig.from(settings);
    var pending = catalog.pendingUploads();
    parts.add(new ExpiredUploads(pending, chunks.patience())).start(chunks.sweepInterval());
    return new ChunkedUploads(blobs, pending, chunks);
  }

  private static HttpServerOptions httpOptions(ServerConfig config) {
    return new HttpServerOptions()
        .setHost(config.host())
        .setPort(config.port())
        .setIdleTimeout(Math.toIntExact(config.idle().toSeconds()))
        .setMaxInitialLineLength(config.maxUrlBytes())
        .setMaxHeaderSize(config.maxHeaderBytes())
        .setCompressionSupported(false);
  }

  /// The port listened on.
  public int port() {
    return http.actualPort();
  }

  /// Every address of the API.
  List<Route> api() {
    return List.copyOf(api);
  }

  /// What the server keeps beside the bytes.
  Catalog catalog() {
    return catalog;
  }

  CloudSource cloudSource() {
    return cloudSource;
  }

  /// Stops taking calls, waits for those under way, and lets go of everything.
  @Override
  public void close() {
    parts.close();
  }

  /// What was started, ended last things first.
  private static final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
      parts.push(part);
      return part;
    }

    @Override
    public void close() {
      while (!parts.isEmpty()) {
        var part = parts.pop();
        try {
          part.close();
        } catch (Exception e) {
          LOG.warn("could not be stopped cleanly: {}", part, e);
        }
      }
    }
  }
}
