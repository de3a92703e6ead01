package io.darkroom.transform.engine;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Who made a picture and who owns it, as its EXIF, IPTC or XMP says, the first that does.
///
/// @param creator null when nothing says so
/// @param copyright null when nothing says so
public record Credits(@Nullable String creator, @Nullable String copyright) {
  private static final Credits NONE = new Credits(null, null);

  /// Damaged metadata counts as none, since the picture may be whole.
  ///
  /// @throws TransformException with `EngineFailed` when the source cannot be read
  public static Credits of(ImageSource source) {
    try (var input = source.open()) {
      return of(ImageMetadataReader.readMetadata(input));
    } catch (ImageProcessingException _) { // no metadata that can be understood
      return NONE;
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("reading the source"), e);
    }
  }

  private static Credits of(Metadata metadata) {
    var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    var iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
    return new Credits(
        firstOf(
            text(exif, ExifIFD0Directory.TAG_ARTIST),
            text(iptc, IptcDirectory.TAG_BY_LINE),
            xmp(metadata, "dc:creator[1]")),
        firstOf(
            text(exif, ExifIFD0Directory.TAG_COPYRIGHT),
            text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
            xmp(metadata, "dc:rights[1]")));
  }

  private static @Nullable String text(@Nullable Directory directory, int tag) {
    return directory == null ? null : directory.getString(tag);
  }

  private static @Nullable String xmp(Metadata metadata, String property) {
    for (var directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
      var value = directory.getXmpProperties().get(property);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String firstOf(@Nullable String... texts) {
    for (var text : texts) {
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    return null;
  }
}
