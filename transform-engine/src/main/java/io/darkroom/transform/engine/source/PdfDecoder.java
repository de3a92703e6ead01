package io.darkroom.transform.engine.source;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Pages of a PDF on white, at 150 pixels an inch. The facts are those of the first page; others
/// are drawn at their own scale and laid on a page of that size, from the top left. Scripts are not
/// run and nothing outside the file is read. Reference: `dn_`, source to output.
final class PdfDecoder implements RasterFile.Decoder {
  private static final float PIXELS_PER_INCH = 150;
  private static final float POINTS_PER_INCH = 72;

  private final PDDocument document;

  private final Runnable check;

  private PdfDecoder(PDDocument document, Runnable check) {
    this.document = document;
    this.check = check;
  }

  /// @param check called before each operator of a page; throws to stop
  static PdfDecoder open(ImageSource source, Runnable check) throws IOException {
    return new PdfDecoder(
        switch (source) {
          case ImageSource.OfBytes(var bytes) -> Loader.loadPDF(bytes);
          case ImageSource.OfFile(var path) -> Loader.loadPDF(path.toFile());
        },
        check);
  }

  @Override
  public ImageFacts facts() throws IOException {
    if (document.getNumberOfPages() == 0) {
      throw new IOException("no pages");
    }
    var page = document.getPage(0);
    int width = pixels(page.getCropBox().getWidth());
    int height = pixels(page.getCropBox().getHeight());
    boolean turned = page.getRotation() % 180 != 0;
    return new ImageFacts(
        ImageFormat.PDF,
        turned ? height : width,
        turned ? width : height,
        Orientation.UPRIGHT,
        false,
        document.getNumberOfPages(),
        false);
  }

  /// As the renderer counts them.
  private static int pixels(float points) {
    return (int) Math.max(Math.floor(points * PIXELS_PER_INCH / POINTS_PER_INCH), 1);
  }

  @Override
  public BufferedImage read(int page, int zoom) throws IOException {
    int width = facts().storedWidth() * zoom;
    int height = facts().storedHeight() * zoom;
    var drawn =
        new Renderer(document, check)
            .renderImageWithDPI(page, PIXELS_PER_INCH * zoom, ImageType.RGB);
    if (drawn.getWidth() == width && drawn.getHeight() == height) {
      return Pixels.opaque(drawn);
    }
    var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.drawImage(drawn, 0, 0, null);
    graphics.dispose();
    return sheet;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /// Draws pages until told to stop.
  private static final class Renderer extends PDFRenderer {
    private final Runnable check;

    Renderer(PDDocument document, Runnable check) {
      super(document);
      this.check = check;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
            throws IOException {
          check.run();
          super.processOperator(operator, operands);
        }
      };
    }
  }
}
