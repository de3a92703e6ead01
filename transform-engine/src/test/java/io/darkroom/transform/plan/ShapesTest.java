package io.darkroom.transform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Backdrop;
import io.darkroom.transform.op.Corners;
import io.darkroom.transform.op.Corners.Corner;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Corners, borders, opacity, backgrounds and attention, as operations.
final class ShapesTest {
  private static final Rgba RED = new Rgba(255, 0, 0, 255);
  private static final Rgba HALF_RED = new Rgba(255, 0, 0, 128);
  private static final ImageFacts PICTURE = Pictures.still(ImageFormat.PNG, 200, 100);
  private static final ImageFacts LOGO = Pictures.transparent(ImageFormat.PNG, 200, 100);

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @Test
  void roundsCornersNoFurtherThanHalfTheShorterSide() {
    assertThat(plan("r_10:80", PICTURE).ops())
        .contains(
            new Op.RoundCorners(
                new Corners(
                    Corner.round(10), Corner.round(50), Corner.round(10), Corner.round(50))));
    assertThat(plan("r_max", PICTURE).ops())
        .contains(new Op.RoundCorners(Corners.ellipse(new Extent(200, 100))));
    assertThat(plan("r_0", PICTURE).ops()).containsExactly(new Op.ToSrgb());
    assertThat(plan("r_w_div_20", PICTURE).ops()).contains(new Op.RoundCorners(all(10)));
  }

  @Test
  void multipliesRadiiAndBordersByTheDeviceRatio() {
    assertThat(plan("dpr_2.0,r_10", PICTURE).ops()).contains(new Op.RoundCorners(all(20)));
    assertThat(plan("bo_3px_solid_red,dpr_2.0", PICTURE).ops())
        .contains(new Op.Embed(6, 6, 212, 112, RED));
  }

  @Test
  void letsBordersFollowRoundCornersOfTheSameComponent() {
    assertThat(plan("bo_3px_solid_red,r_10", PICTURE))
        .satisfies(plan -> assertThat(plan.ops()).contains(new Op.RoundBorder(3, RED, all(10))))
        .satisfies(plan -> assertThat(plan.width()).isEqualTo(206));
    assertThat(plan("r_10/bo_3px_solid_red", PICTURE).ops())
        .endsWith(new Op.RoundCorners(all(10)), new Op.Embed(3, 3, 206, 106, RED));
  }

  @Test
  void flattensWhatShapesMakeTransparent() {
    assertThat(plan("f_jpg,r_10", PICTURE).ops()).endsWith(new Op.Flatten(Rgba.WHITE));
    assertThat(plan("b_red,f_jpg,r_10", PICTURE).ops()).endsWith(new Op.Flatten(RED));
    assertThat(plan("f_jpg,o_50", PICTURE).ops())
        .endsWith(new Op.MultiplyAlpha(0.5), new Op.Flatten(Rgba.WHITE));
    assertThat(plan("o_100", PICTURE).ops()).containsExactly(new Op.ToSrgb());
  }

  @Test
  void paintsHalfTransparentColorsUnderPicturesThatShowThem() {
    assertThat(plan("b_rgb:ff000080", LOGO).ops()).endsWith(new Op.Underpaint(HALF_RED));
    assertThat(plan("b_rgb:ff000080", PICTURE).ops()).containsExactly(new Op.ToSrgb());
  }

  @Test
  void paintsPadsInColorsOfThePicture() {
    var backdrop =
        new Backdrop(
            Backdrop.Basis.WHOLE, false, 2, Backdrop.Direction.TOP_TO_BOTTOM, List.of(RED));

    assertThat(
            plan("b_auto:predominant_gradient:2:vertical:palette_red,c_pad,h_200,w_200", PICTURE)
                .ops())
        .contains(new Op.EmbedMatching(0, 50, 200, 200, backdrop));
  }

  @Test
  void leavesTheChoiceOfTheImportantPartToTheEngine() {
    assertThat(plan("c_fill,g_auto,h_50,w_50", PICTURE).ops())
        .containsExactly(new Op.Resize(100, 50), new Op.ToSrgb(), new Op.SmartCrop(50, 50));
    assertThat(plan("c_crop,g_auto,h_50,w_50", PICTURE).ops())
        .containsExactly(new Op.ToSrgb(), new Op.SmartCrop(50, 50));
    assertThat(plan("c_thumb,g_auto:0,h_50,w_50", PICTURE).ops())
        .containsExactly(new Op.ToSrgb(), new Op.SmartCrop(50, 50));
    assertThat(plan("c_fill,g_auto,h_50,w_100", PICTURE).ops())
        .containsExactly(new Op.Resize(100, 50), new Op.ToSrgb());
  }

  @Test
  void prefersStoredCoordinatesAndFacesToAttention() {
    var faces = KnownRegions.NONE.withFaces(List.of(new Region(150, 40, 20, 20)));
    var custom = faces.withCustom(List.of(new Region(0, 0, 20, 20)));

    assertThat(plan("c_crop,g_auto,h_50,w_50", faces).ops())
        .contains(new Op.ExtractArea(135, 25, 50, 50));
    assertThat(plan("c_crop,g_auto,h_50,w_50", custom).ops())
        .contains(new Op.ExtractArea(0, 0, 50, 50));
    assertThat(plan("c_crop,g_auto:custom_no_override:faces,h_50,w_50", custom).ops())
        .contains(new Op.ExtractArea(135, 25, 50, 50));
    assertThat(plan("c_crop,g_auto:aoi_100_0_20_20,h_50,w_50", custom).ops())
        .contains(new Op.ExtractArea(85, 0, 50, 50));
    assertThat(plan("c_crop,g_auto:none,h_50,w_50", custom).ops())
        .contains(new Op.SmartCrop(50, 50));
  }

  @Test
  void followsRegionsThroughTheChain() {
    var faces = KnownRegions.NONE.withFaces(List.of(new Region(150, 40, 20, 20)));

    assertThat(plan("c_scale,w_0.5/c_crop,g_face", faces).ops())
        .contains(new Op.ExtractArea(75, 20, 10, 10));
    assertThat(plan("a_90/c_crop,g_face", faces).ops())
        .contains(new Op.ExtractArea(40, 150, 20, 20));
    assertThat(plan("a_hflip/c_crop,g_face", faces).ops())
        .contains(new Op.ExtractArea(30, 40, 20, 20));
    assertThat(plan("c_pad,h_200,w_200/c_crop,g_face", faces).ops())
        .contains(new Op.ExtractArea(150, 90, 20, 20));
    assertThat(plan("c_crop,h_50,w_50,x_0,y_0/c_crop,g_face,h_10,w_10", faces).ops())
        .contains(new Op.ExtractArea(20, 0, 10, 10)); // out of the picture: north
  }

  @Test
  void padsRatherThanCutTheImportantPart() {
    var region = KnownRegions.NONE.withCustom(List.of(new Region(0, 0, 200, 50)));

    var plan = plan("b_red,c_fill_pad,g_auto,h_100,w_100", region);

    assertThat(plan.ops())
        .endsWith(new Op.Embed(0, 25, 100, 100, RED))
        .contains(new Op.Resize(100, 50));
  }

  private static Corners all(double radius) {
    var corner = Corner.round(radius);
    return new Corners(corner, corner, corner, corner);
  }

  private static Plan plan(String text, ImageFacts facts) {
    return ENGINE.plan(ENGINE.read(text), facts, OutputRequest.STORED, TalkingEngine.LIMITS);
  }

  private static Plan plan(String text, KnownRegions regions) {
    return ENGINE.plan(
        ENGINE.read(text),
        AssetFacts.of(PICTURE).withRegions(regions),
        OutputRequest.STORED,
        TalkingEngine.LIMITS);
  }
}
