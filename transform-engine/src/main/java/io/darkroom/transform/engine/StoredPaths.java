package io.darkroom.transform.engine;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.StreamReader;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ClippingPaths;
import io.darkroom.transform.media.ImageFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Finds the clipping paths in a file: in a JPEG's APP13 segments, and in the tag that Photoshop
/// has in a TIFF.
public final class StoredPaths {
  static final byte[] MARK = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
  static final int TIFF_TAG = 34377;
  static final int ENTRY_BYTES = 12;

  private StoredPaths() {}

  /// None where the format has no place for them.
  ///
  /// @throws TransformException with `EngineFailed` when the source cannot be read
  public static ClippingPaths of(ImageSource source) {
    var format = SourceFormat.of(source);
    if (format != ImageFormat.JPEG && format != ImageFormat.TIFF) {
      return ClippingPaths.NONE;
    }
    try (var input = source.open()) {
      return PathResources.read(format == ImageFormat.JPEG ? ofJpeg(input) : ofTiff(input));
    } catch (JpegProcessingException | BufferUnderflowException | IllegalArgumentException _) {
      return ClippingPaths.NONE; // the decoder will say what is wrong with the file
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("reading the source"), e);
    }
  }

  private static byte[] ofJpeg(InputStream input) throws IOException, JpegProcessingException {
    var segments =
        JpegSegmentReader.readSegments(new StreamReader(input), List.of(JpegSegmentType.APPD));
    var resources = new ByteArrayOutputStream();
    for (var segment : segments.getSegments(JpegSegmentType.APPD)) {
      if (segment.length > MARK.length && Arrays.mismatch(segment, MARK) == MARK.length) {
        resources.write(segment, MARK.length, segment.length - MARK.length);
      }
    }
    return resources.toByteArray();
  }

  /// TIFF 6.0, "Image File Header" and "Image File Directory"; the first picture's.
  private static byte[] ofTiff(InputStream input) throws IOException {
    var bytes = ByteBuffer.wrap(input.readAllBytes());
    bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = bytes.getInt(4);
    bytes.position(directory);
    int entries = bytes.getShort() & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      bytes.position(entry);
      if ((bytes.getShort() & 0xffff) == TIFF_TAG) {
        bytes.getShort();
        var data = new byte[Math.clamp(bytes.getInt(), 0, bytes.limit())];
        bytes.position(bytes.getInt());
        bytes.get(data);
        return data;
      }
    }
    return new byte[0];
  }
}
