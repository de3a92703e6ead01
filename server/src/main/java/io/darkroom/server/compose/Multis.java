package io.darkroom.server.compose;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.delivery.AssetFile;
import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.GeneratedNames;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Many pictures as an animation, or as the pages of a document. Upload API reference, "multi".
/// Safe for concurrent use.
public final class Multis implements Composition {
  private static final int DELAY_MILLIS = 100;

  private final PictureSets sets;
  private final Drawing drawing;
  private final GeneratedAssets assets;
  private final DeliveryUrls urls;

  public Multis(PictureSets sets, Drawing drawing, GeneratedAssets assets, DeliveryUrls urls) {
    this.sets = sets;
    this.drawing = drawing;
    this.assets = assets;
    this.urls = urls;
  }

  private record Multi(String name, SetTransformation asked, EncodedImage image) {}

  @Override
  public String name() {
    return "multi";
  }

  @Override
  public JsonObject create(Caller caller, Parameters parameters, String serverAddress) {
    var multi = draw(caller, parameters);
    var id = GeneratedNames.publicId(multi.name(), multi.asked().text());
    var asset = assets.store(caller, DeliveryType.MULTI, id, multi.image(), Map.of());
    var addresses =
        urls.ofGenerated(
            asset.identity(),
            asset.current().number(),
            multi.asked().text(),
            multi.name() + "." + multi.image().format().extension(),
            serverAddress);
    return new JsonObject()
        .put("url", addresses.http())
        .put("secure_url", addresses.https())
        .put("asset_id", asset.id().value())
        .put("public_id", id)
        .put("version", asset.current().number());
  }

  @Override
  public Answer download(Caller caller, Parameters parameters) {
    var multi = draw(caller, parameters);
    var format = multi.image().format();
    return new AssetFile(
            format.mediaType(), format.extension(), new Answer.Body.Bytes(multi.image().bytes()))
        .answer(multi.name() + "." + format.extension());
  }

  private Multi draw(Caller caller, Parameters parameters) {
    var asked = SetTransformation.from(parameters);
    var set = sets.draw(caller.cloud(), parameters, asked.each());
    var format = Objects.requireNonNullElse(asked.format(), ImageFormat.GIF);
    var image =
        format == ImageFormat.PDF
            ? document(set.images())
            : drawing.animate(
                ofOneSize(set.images()),
                Objects.requireNonNullElse(asked.delayMillis(), DELAY_MILLIS),
                format);
    return new Multi(set.name(), asked, image);
  }

  private EncodedImage document(List<EncodedImage> pictures) {
    var first = pictures.getFirst();
    return new EncodedImage(
        drawing.document(pictures),
        ImageFormat.PDF,
        first.width(),
        first.height(),
        pictures.size());
  }

  /// All in the middle of as much room as the largest needs.
  private List<EncodedImage> ofOneSize(List<EncodedImage> pictures) {
    var width = pictures.stream().mapToInt(EncodedImage::width).max().orElseThrow();
    var height = pictures.stream().mapToInt(EncodedImage::height).max().orElseThrow();
    return pictures.stream().map(picture -> padded(picture, width, height)).toList();
  }

  private EncodedImage padded(EncodedImage picture, int width, int height) {
    return picture.width() == width && picture.height() == height
        ? picture
        : drawing.transform(
            new ImageSource.OfBytes(picture.bytes()),
            "b_transparent,c_lpad,h_" + height + ",w_" + width,
            OutputRequest.of(ImageFormat.PNG));
  }
}
