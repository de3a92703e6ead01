package io.darkroom.transform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.read.NamedTransformations;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Variables, expressions, conditions, names and what clients say, on a picture of 640 × 427.
final class ChainTest {
  private static final Map<String, String> STORED =
      Map.of(
          "small", "c_scale,w_100",
          "sized", "c_scale,w_$size",
          "twice", "t_small/c_scale,h_300",
          "loop", "t_loop",
          "deep", "t_deeper",
          "deeper", "t_small",
          "client", "c_limit,w_auto:100:200,f_auto,dpr_auto",
          "file", "c_scale,f_png,w_9",
          "webp", "c_scale,w_50/webp",
          "broken", "w_abc");

  private static final NamedTransformations NAMES =
      name ->
          name.equals("long")
              ? Optional.of(
                  IntStream.range(0, 60).mapToObj(i -> "w_1").collect(Collectors.joining("/")))
              : Optional.ofNullable(STORED.get(name));

  private static final AssetFacts FACTS =
      new AssetFacts(
          Pictures.still(ImageFormat.JPEG, 640, 427),
          KnownRegions.NONE.withFaces(List.of(new Region(100, 100, 50, 60))),
          Set.of("sale", "in_stock"),
          Map.of("x_pos", "40", "productType", "shoes"),
          Map.of(
              "price", new AssetFacts.Field.Numeric(120),
              "colors", new AssetFacts.Field.Choices(Set.of("red", "blue"))),
          "folder/name");

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "$size_300/c_fill,h_$size,w_$size | 300x300",
        "$small_150/$big_2_mul_$small/c_fill,h_$small_add_20,w_$big | 300x170",
        "$half_0.5/c_scale,w_$half | 320x214",
        "$half_1_div_2/c_scale,w_$half_mul_100 | 50x33",
        "c_scale,w_iw_div_2 | 320x214",
        "c_scale,w_div_2 | 320x214",
        "c_scale,w_100/c_lpad,h_ih,w_iw | 640x427",
        "c_scale,w_100/c_scale,w_mul_2 | 200x134",
        "c_fill,h_100,w_100,$r_w/c_scale,w_$r | 640x640",
        "ar_$r,c_fill,w_300,$r_2:1 | 300x150",
        "$w_200/$ar_0.5/ar_$ar,c_fill,w_$w | 200x400",
        "$x_ctx:!x_pos!_to_i/c_scale,w_$x | 40x27",
        "w_md:!price! | 120x80",
        "w_fc_mul_100 | 100x67",
        "w_iw_pow_2_mod_500 | 100x67",
        "$a_100,$a_200/w_$a | 200x133",
      })
  void worksOutVariablesAndExpressions(String text, String size) {
    assertThat(size(text)).isEqualTo(size);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "if_w_gt_1000/c_scale,w_1000/if_end | 640x427",
        "if_w_gt_300/c_scale,w_300/if_end | 300x200",
        "if_w_lte_400/c_fill,h_220,w_180/if_else/c_fill,h_190,w_300/if_end | 300x190",
        "if_w_lte_400,c_fill,h_220,w_180/if_else,c_fill,h_190,w_300 | 300x190",
        "if_ar_gt_3:4_and_w_gt_300_and_h_gt_200,c_crop,w_300,h_200 | 300x200",
        "c_scale,w_200/if_w_gt_300,w_10/w_20 | 20x13",
        "c_scale,w_200/if_w_lt_300,w_10 | 10x7",
        "if_w_gt_1/if_h_gt_1000/w_1/if_else/w_2/if_end/if_else/w_3/if_end | 2x1",
        "if_w_gt_1000/if_h_gt_1/w_1/if_else/w_2/if_end/if_else/w_3/if_end | 3x2",
        "if_isndef_$s/$s_300/if_end/w_$s | 300x200",
        "$s_100/if_isndef_$s/$s_300/if_end/w_$s | 100x67",
        "if_fc_gt_0,$z_5,$foo_$z_mul_2,c_scale,w_$foo_mul_20 | 200x133",
        "if_!sale:in_stock!_in_tags,w_9 | 9x6",
        "if_ctx:!productType!_eq_!shoes!,w_9 | 9x6",
        "if_md:!price!_gt_100,w_9 | 9x6",
        "if_!red!_in_md:!colors!,w_9 | 9x6",
        "if_w_gt_1000/w_$unset/if_end | 640x427",
        "if_w_gt_5,w_$x,$x_5 | 5x3",
      })
  void decidesConditionsWhereTheyStand(String text, String size) {
    assertThat(size(text)).isEqualTo(size);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "t_small | 100x67",
        "t_twice | 448x300",
        "t_small.sized,$size_50 | 50x34",
        "$size_200/t_sized | 200x133",
        "w_50,t_small | 50x34",
        "t_deep | 100x67",
        "t_client | 640x427",
        "if_w_gt_1,t_small | 100x67",
      })
  void takesTheStepsOfNamedTransformations(String text, String size) {
    assertThat(size(text)).isEqualTo(size);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "t_nosuch | Unknown transformation nosuch",
        "t_loop | Transformation loop uses itself",
        "t_broken | Invalid width in transformation: abc",
        "t_long/t_long | Maximum number of components in a transformation is 100. Requested 122",
        "bl_small | Baseline transformation small names no format",
        "if_w_gt_1,t_file | Invalid transformation component - t_file",
        "c_fill,h_$s,w_$s/$s_300 | Variable $s is used before being assigned",
        "$a_$b | Variable $b is used before being assigned",
        "w_$t,$t_!word! | Invalid width in transformation: $t",
        "w_h_sub_500 | Invalid width in transformation: h_sub_500",
        "x_1_div_0,c_crop,w_1 | Invalid x in transformation: 1_div_0",
        "q_$q,$q_101 | Invalid quality in transformation: $q",
        "q_$q,$q_0 | Invalid quality in transformation: $q",
        "dpr_$d,$d_11,w_1 | Invalid dpr in transformation: $d",
        "o_$o,$o_-1 | Invalid opacity in transformation: $o",
        "b_$c,$c_!nocolor!,c_pad,w_1,h_9 | Invalid background in transformation: $c",
        "g_cat,c_crop,w_1 | Invalid gravity in transformation: cat",
        "pg_2 | Invalid page in transformation: 2",
      })
  void refusesInTheWordsOfTheReference(String text, String message) {
    var thrown = catchThrowableOfType(TransformException.class, () -> plan(text));

    assertThat(thrown.problem().publicMessage()).isEqualTo(message);
  }

  @ParameterizedTest(name = "{0} is {1} on a screen of 1.5 with room for 230")
  @CsvSource(
      delimiter = '|',
      value = {
        "c_scale,w_100/dpr_auto | 200x133",
        "c_limit,w_auto | 300x200",
        "c_limit,w_auto:50 | 250x167",
        "c_limit,w_auto:50:100/dpr_auto | 250x167",
        "dpr_3.0/w_$s,$s_100 | 300x200",
        "dpr_2.0/w_iw_div_2 | 320x214",
        "if_w_gt_1,dpr_2.0/w_100 | 200x133",
        "if_w_gt_1000,dpr_2.0/w_100 | 100x67",
      })
  void takesHintsOfTheClient(String text, String size) {
    var request = OutputRequest.STORED.withHints(new ClientHints(1.5, 230, false));

    assertThat(size(plan(text, request))).isEqualTo(size);
  }

  @ParameterizedTest(name = "{0} is {1} on a silent client")
  @CsvSource(
      delimiter = '|',
      value = {
        "c_scale,w_100/dpr_auto | 100x67",
        "c_limit,w_auto | 640x427",
        "c_limit,w_auto:50:100 | 100x67",
      })
  void doesWithoutHints(String text, String size) {
    assertThat(size(text)).isEqualTo(size);
  }

  private static String size(String text) {
    return size(plan(text));
  }

  private static String size(Plan plan) {
    return plan.width() + "x" + plan.height();
  }

  private static Plan plan(String text) {
    return plan(text, OutputRequest.STORED);
  }

  private static Plan plan(String text, OutputRequest request) {
    var transformation = ENGINE.expand(ENGINE.read(text), NAMES);
    return ENGINE.plan(transformation, FACTS, request, TalkingEngine.LIMITS);
  }
}
