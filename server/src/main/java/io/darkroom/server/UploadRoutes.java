package io.darkroom.server;

import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.auth.Clouds;
import io.darkroom.server.auth.DeleteTokens;
import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Spool;
import io.darkroom.server.upload.AssetAnswer;
import io.darkroom.server.upload.Breakpoints;
import io.darkroom.server.upload.BrowserAnswers;
import io.darkroom.server.upload.Conversion;
import io.darkroom.server.upload.Derivatives;
import io.darkroom.server.upload.EagerFiles;
import io.darkroom.server.upload.FileInspector;
import io.darkroom.server.upload.Transformations;
import io.darkroom.server.upload.UploadAnswer;
import io.darkroom.server.upload.UploadAsset;
import io.darkroom.server.upload.UploadConfig;
import io.darkroom.server.upload.UploadEndpoint;
import io.darkroom.server.upload.UploadRequests;
import io.darkroom.server.upload.chunk.ChunkedUploads;
import io.darkroom.server.upload.parameter.AddOns;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.DeliveryType;
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
    Originals originals,
    AssetAnswer answers,
    DeleteTokens deleteTokens) {

  List<Route> all(UploadConfig config) {
    var upload =
        new UploadEndpoint(
            credentials,
            forms,
            spool,
            new UploadRequests(credentials, clouds, catalog.uploadPresets()),
            sources,
            chunkedUploads,
            story(config),
            new BrowserAnswers(config.callbackHosts()));
    return List.of(
        Route.post(":cloud/upload", upload),
        Route.post(":cloud/:resource_type/upload", upload),
        Route.put(":cloud/:resource_type/upload", upload),
        Route.post(":cloud/:resource_type/upload_chunked", upload),
        Route.post(":cloud/:resource_type/private", upload.ofType(DeliveryType.PRIVATE)),
        Route.post(
            ":cloud/:resource_type/authenticated", upload.ofType(DeliveryType.AUTHENTICATED)));
  }

  private UploadAsset story(UploadConfig config) {
    var transformations = new Transformations(engine, catalog.namedTransformations());
    return new UploadAsset(
        spool,
        new AddOns(config.noSubscriptionStatus()),
        inspector,
        new Conversion(transformations, derivation),
        originals,
        catalog.assets(),
        new Derivatives(
            transformations,
            new EagerFiles(engine, derivation, urls),
            new Breakpoints(transformations, derivation, urls)),
        new UploadAnswer(answers, deleteTokens));
  }
}
