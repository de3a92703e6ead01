package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Parameters that need an add-on of the service, which no server of one's own can have. Upload API
/// reference, "Add-on / AI parameters": illegal values are told first; a legal one gets the answer
/// of an account without a subscription. Results are never made up.
public final class AddOns {
  /// How every legal value is refused, for people.
  public static final String REFUSAL = "You don't have an active subscription for <add-on name>";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("aspose", "Aspose Document Conversion"),
          Map.entry("google_speech", "Google AI Video Transcription"),
          Map.entry("azure_video_indexer", "Microsoft Azure Video Indexer"),
          Map.entry("adobe", "Adobe Photoshop Lightroom"),
          Map.entry("google_tagging", "Google Auto Tagging"),
          Map.entry("imagga_tagging", "Imagga Auto Tagging"),
          Map.entry("aws_rek_tagging", "Amazon Rekognition Auto Tagging"),
          Map.entry("google_video_tagging", "Google Automatic Video Tagging"),
          Map.entry("adv_face", "Advanced Facial Attribute Detection"),
          Map.entry("aws_rek_face", "Amazon Rekognition Celebrity Detection"),
          Map.entry("cloudinary_ai", "Cloudinary AI Background Removal"),
          Map.entry("pixelz", "Remove-The-Background Editing"),
          Map.entry("remove_the_background", "Remove-The-Background Editing"),
          Map.entry("adv_ocr", "OCR Text Detection and Extraction"),
          Map.entry("aws_rek", "Amazon Rekognition AI Moderation"),
          Map.entry("aws_rek_video", "Amazon Rekognition Video Moderation"),
          Map.entry("google_video_moderation", "Google AI Video Moderation"),
          Map.entry("webpurify", "WebPurify Image Moderation"),
          Map.entry("perception_point", "Perception Point Malware Detection"),
          Map.entry("metascan", "MetaDefender Anti-Malware Protection"));
  private static final String CONTENT_ANALYSIS = "Cloudinary AI Content Analysis";

  private static final Pattern RAW_CONVERT =
      Pattern.compile("(aspose|google_speech|azure_video_indexer|adobe_\\w+|extract_text)(:.+)?");
  private static final Pattern BACKGROUND_REMOVAL =
      Pattern.compile("(cloudinary_ai)(:fine_edges)?|(pixelz|remove_the_background)(:.+)?");
  private static final Pattern CATEGORIZATION =
      Pattern.compile(
          "google_tagging|imagga_tagging|aws_rek_tagging|google_video_tagging|azure_video_indexer");
  private static final Pattern DETECTION =
      Pattern.compile(
          "(captioning|adv_face|aws_rek_face|coco(_v[12])?|cld-fashion|cld-text|human-anatomy|iqa"
              + "(-analysis)?|lvis(_v1)?|openimages(_v1)?|shop-classifier|unidet"
              + "|watermark-detection)([_:\\[].*)?");
  private static final Pattern OCR = Pattern.compile("adv_ocr(:document)?(:.+)?");
  private static final Pattern MODERATION =
      Pattern.compile(
          "manual|duplicate:(0?\\.\\d+|[01](\\.0+)?)|(aws_rek|aws_rek_video|google_video_moderation"
              + "|webpurify|perception_point|metascan|cld)(:.+)?");

  private final int status;

  /// @param status with which a legal value is refused
  public AddOns(int status) {
    this.status = status;
  }

  /// @throws ApiException for the first parameter that asks for an add-on or cannot be one
  public void check(Parameters parameters) {
    parameters.find("raw_convert").ifPresent(this::rawConvert);
    for (var item : parameters.commaList("categorization")) {
      if (!CATEGORIZATION.matcher(item).matches()) {
        throw ApiException.badRequest("Categorization item " + item + " is not valid");
      }
      throw unavailable(item);
    }
    parameters.find("detection").ifPresent(this::detection);
    parameters.find("background_removal").ifPresent(this::backgroundRemoval);
    parameters.find("ocr").ifPresent(this::ocr);
    parameters.find("auto_tagging").ifPresent(this::autoTagging);
    moderation(parameters.all("moderation"));
  }

  private void rawConvert(String value) {
    var matcher = RAW_CONVERT.matcher(value);
    if (!matcher.matches()) {
      throw ApiException.badRequest("Raw convert is invalid");
    }
    if (matcher.group(1).equals("extract_text")) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("raw_convert=extract_text"));
    }
    throw unavailable(matcher.group(1));
  }

  private void detection(String value) {
    for (var item : value.split(",(?![^\\[]*])")) {
      var matcher = DETECTION.matcher(item.strip());
      if (!matcher.matches()) {
        throw ApiException.badRequest("Detection invalid model '" + item + "'");
      }
      throw unavailable(matcher.group(1));
    }
  }

  private void backgroundRemoval(String value) {
    var matcher = BACKGROUND_REMOVAL.matcher(value);
    if (!matcher.matches()) {
      throw ApiException.badRequest("Background removal is invalid");
    }
    throw unavailable(matcher.group(1) == null ? matcher.group(3) : matcher.group(1));
  }

  private void ocr(String value) {
    if (!OCR.matcher(value).matches()) {
      throw ApiException.badRequest("Ocr is invalid");
    }
    throw unavailable("adv_ocr");
  }

  private void autoTagging(String value) {
    try {
      var confidence = Double.parseDouble(value);
      if (confidence >= 0 && confidence <= 1) {
        throw unavailable("google_tagging");
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw ApiException.badRequest("Auto tagging " + value + " is invalid");
  }

  private void moderation(List<String> values) {
    for (var kind : String.join("|", values).split("\\|")) {
      if (kind.isEmpty() || kind.equals("manual")) {
        continue;
      }
      if (!MODERATION.matcher(kind).matches()) {
        throw ApiException.badRequest("Moderation " + kind + " moderation is not valid");
      }
      if (kind.startsWith("duplicate")) {
        throw new ApiException(ApiProblem.BadRequest.unsupported("moderation=" + kind));
      }
      throw unavailable(kind.split(":", 2)[0]);
    }
  }

  private ApiException unavailable(String kind) {
    var name = NAMES.getOrDefault(kind.startsWith("adobe_") ? "adobe" : kind, CONTENT_ANALYSIS);
    return new ApiException(
        new ApiProblem.NoSubscription("You don't have an active subscription for " + name, status));
  }
}
