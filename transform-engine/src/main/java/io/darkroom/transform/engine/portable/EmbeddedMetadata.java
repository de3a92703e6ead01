package io.darkroom.transform.engine.portable;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.StreamReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.adobe.AdobeJpegDirectory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jpeg.JpegDirectory;
import io.darkroom.transform.media.Orientation;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What ImageIO does not tell of a file. Anything unreadable counts as absent, because it does not
/// hinder showing the picture.
///
/// @param orientation from EXIF
/// @param bands colors a pixel of a JPEG, 0 for other formats
/// @param adobe whether Adobe's marker is in a JPEG, which then stores ink inverted
/// @param luma whether that marker says that ink is stored as luma and chroma
record EmbeddedMetadata(Orientation orientation, int bands, boolean adobe, boolean luma) {
  private static final int LUMA_AND_CHROMA_WITH_BLACK = 2; // "YCCK" in Adobe's marker
  private static final int PROFILE_HEADER_BYTES = 14; // "ICC_PROFILE\0", number, count
  private static final byte[] PROFILE_MARK = {
    'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0
  };

  static EmbeddedMetadata read(InputStream file) throws IOException {
    Metadata metadata;
    try {
      metadata = ImageMetadataReader.readMetadata(file);
    } catch (ImageProcessingException _) { // then there is nothing to know
      metadata = new Metadata();
    }
    var adobe = metadata.getFirstDirectoryOfType(AdobeJpegDirectory.class);
    return new EmbeddedMetadata(
        Orientation.ofExif(
            number(
                metadata.getFirstDirectoryOfType(ExifIFD0Directory.class),
                ExifIFD0Directory.TAG_ORIENTATION)),
        number(
            metadata.getFirstDirectoryOfType(JpegDirectory.class),
            JpegDirectory.TAG_NUMBER_OF_COMPONENTS),
        adobe != null,
        number(adobe, AdobeJpegDirectory.TAG_COLOR_TRANSFORM) == LUMA_AND_CHROMA_WITH_BLACK);
  }

  private static int number(@Nullable Directory directory, int tag) {
    var value = directory == null ? null : directory.getInteger(tag);
    return value == null ? 0 : value;
  }

  /// The ICC profile of a JPEG, put together from its segments in their order (ICC.1, annex B.4);
  /// null when there is none that can be read.
  static @Nullable ICC_Profile readJpegProfile(InputStream file) throws IOException {
    try {
      var segments =
          JpegSegmentReader.readSegments(new StreamReader(file), List.of(JpegSegmentType.APP2));
      var chunks = new TreeMap<Integer, byte[]>();
      for (var segment : segments.getSegments(JpegSegmentType.APP2)) {
        if (segment.length > PROFILE_HEADER_BYTES
            && Arrays.mismatch(segment, PROFILE_MARK) == PROFILE_MARK.length) {
          chunks.put(segment[PROFILE_MARK.length] & 0xff, segment);
        }
      }
      var profile = new ByteArrayOutputStream();
      for (var chunk : chunks.values()) {
        profile.write(chunk, PROFILE_HEADER_BYTES, chunk.length - PROFILE_HEADER_BYTES);
      }
      return parseProfile(profile.toByteArray());
    } catch (JpegProcessingException _) { // the decoder will say what is wrong with the file
      return null;
    }
  }

  static @Nullable ICC_Profile parseProfile(byte[] bytes) {
    try {
      return bytes.length == 0 ? null : ICC_Profile.getInstance(bytes);
    } catch (IllegalArgumentException _) { // a damaged profile does not hinder showing the picture
      return null;
    }
  }
}
