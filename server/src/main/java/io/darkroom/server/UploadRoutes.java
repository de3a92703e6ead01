package io.darkroom.server;

import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.auth.Clouds;
import io.darkroom.server.auth.DeleteTokens;
import io.darkroom.server.auth.SignedEndpoints;
import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Spool;
import io.darkroom.server.job.JobWork;
import io.darkroom.server.job.Jobs;
import io.darkroom.server.notify.Notifications;
import io.darkroom.server.script.ScriptConfig;
import io.darkroom.server.script.ScriptSources;
import io.darkroom.server.script.Scripts;
import io.darkroom.server.upload.AssetAnswer;
import io.darkroom.server.upload.AsyncUploads;
import io.darkroom.server.upload.Breakpoints;
import io.darkroom.server.upload.BrowserAnswers;
import io.darkroom.server.upload.Conversion;
import io.darkroom.server.upload.Derivatives;
import io.darkroom.server.upload.EagerFiles;
import io.darkroom.server.upload.EagerQueue;
import io.darkroom.server.upload.ExplicitAsset;
import io.darkroom.server.upload.FileInspector;
import io.darkroom.server.upload.FirstUse;
import io.darkroom.server.upload.Transformations;
import io.darkroom.server.upload.UploadAnswer;
import io.darkroom.server.upload.UploadAsset;
import io.darkroom.server.upload.UploadConfig;
import io.darkroom.server.upload.UploadEndpoint;
import io.darkroom.server.upload.UploadEvents;
import io.darkroom.server.upload.UploadRequests;
import io.darkroom.server.upload.UploadScripts;
import io.darkroom.server.upload.chunk.ChunkedUploads;
import io.darkroom.server.upload.parameter.AddOns;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.transform.TransformEngine;
import java.util.List;

/// The calls of the API that take a file. Upload API reference, sections 5 to 14.
record UploadRoutes(
    Clouds clouds,
    ApiCredentials credentials,
    FormReader forms,
    Spool spool,
    FileSources sources,
    ChunkedUploads chunkedUploads,
    FileInspector inspector,
    TransformEngine engine,
    Derivation derivation,
    DeliveryUrls urls,
    Catalog catalog,
    BlobStore blobs,
    Jobs jobs,
    Notifications notifications,
    Originals originals,
    AssetAnswer answers,
    DeleteTokens deleteTokens) {

  /// @param routes the calls
  /// @param works what they have done in the background
  record Built(List<Route> routes, List<JobWork<?>> works) {}

  Built build(UploadConfig config, ScriptConfig scriptConfig) {
    var addOns = new AddOns(config.noSubscriptionStatus());
    var transformations = new Transformations(engine, catalog.namedTransformations());
    var eagerFiles = new EagerFiles(engine, derivation, urls);
    var eagerQueue =
        new EagerQueue(jobs, catalog.assets(), transformations, eagerFiles, notifications);
    var derivatives =
        new Derivatives(
            transformations,
            eagerFiles,
            eagerQueue,
            new Breakpoints(transformations, derivation, urls));
    var scripts =
        new UploadScripts(
            new Scripts(scriptConfig, new ScriptSources(catalog.assets(), blobs)),
            catalog.assets());
    var events = new UploadEvents(notifications);
    var story =
        new UploadAsset(
            spool,
            addOns,
            inspector,
            new Conversion(transformations, derivation),
            originals,
            catalog.assets(),
            catalog.metadataFields(),
            derivatives,
            scripts,
            events,
            new UploadAnswer(answers, deleteTokens));
    var explicit =
        new ExplicitAsset(
            addOns,
            catalog.assets(),
            catalog.metadataFields(),
            new FirstUse(spool, sources, inspector, originals),
            derivatives,
            scripts,
            events,
            answers);
    var async =
        new AsyncUploads(
            jobs,
            clouds,
            spool,
            sources,
            blobs,
            catalog.pendingUploads(),
            story,
            events,
            forms.limits().fileBytes());
    return new Built(
        routes(config, story, async, explicit), List.of(eagerQueue.work(), async.work()));
  }

  private List<Route> routes(
      UploadConfig config, UploadAsset story, AsyncUploads async, ExplicitAsset explicit) {
    var upload =
        new UploadEndpoint(
            credentials,
            forms,
            spool,
            new UploadRequests(credentials, clouds, catalog.uploadPresets()),
            sources,
            chunkedUploads,
            story,
            async,
            new BrowserAnswers(config.callbackHosts()));
    var signed = new SignedEndpoints(credentials, forms, spool);
    return List.of(
        Route.post(":cloud/upload", upload),
        Route.post(":cloud/:resource_type/upload", upload),
        Route.put(":cloud/:resource_type/upload", upload),
        Route.post(":cloud/:resource_type/upload_chunked", upload),
        Route.post(":cloud/:resource_type/private", upload.ofType(DeliveryType.PRIVATE)),
        Route.post(
            ":cloud/:resource_type/authenticated", upload.ofType(DeliveryType.AUTHENTICATED)),
        Route.post(":cloud/:resource_type/explicit", signed.of(explicit)));
  }
}
