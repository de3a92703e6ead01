package io.darkroom.transform.sheet;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Writes PDF documents with a picture on each page.
public final class Document {
  /// At so many pixels an inch PDF files are drawn, so that a page has its picture's pixels again.
  private static final float PIXELS_PER_INCH = 150;

  private static final float POINTS_PER_INCH = 72;

  private Document() {}

  /// @param pictures JPEG or PNG, which are kept as they are
  public static byte[] of(List<EncodedImage> pictures) {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (var picture : pictures) {
        add(document, picture);
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("writing a PDF"), e);
    }
  }

  private static void add(PDDocument document, EncodedImage picture) throws IOException {
    float width = points(picture.width());
    float height = points(picture.height());
    var page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    var image = PDImageXObject.createFromByteArray(document, picture.bytes(), null);
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, width, height);
    }
  }

  private static float points(int pixels) {
    return pixels * POINTS_PER_INCH / PIXELS_PER_INCH;
  }
}
