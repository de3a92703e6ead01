package io.darkroom.transform.engine.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.TransformException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SvgSanitizerTest {
  private static final String START =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " width='9' height='9'>";

  private static String sanitized(String svg) {
    return new String(SvgSanitizer.sanitize(svg.getBytes(UTF_8)), UTF_8);
  }

  static Stream<String> dangers() {
    return Stream.of(
        "<script>danger()</script>",
        "<rect onclick='danger()'/>",
        "<rect ONLOAD='danger()'/>",
        "<a href='danger'><rect/></a>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>danger</p></foreignObject>",
        "<image href='danger.png'/>",
        "<image xlink:href='file:///danger'/>",
        "<image href=' http://danger/x.png'/>",
        "<image href='data:image/svg+xml;base64,danger'/>",
        "<use href='danger.svg#a'/>",
        "<use xlink:href='data:image/png;base64,danger'/>",
        "<feImage href='danger'/>",
        "<rect fill='url(danger)'/>",
        "<rect style='fill:url( \"http://danger\")'/>",
        "<rect style='fill:u\\72l(danger)'/>",
        "<rect fill=\"URL('danger')\"/>",
        "<style>@import 'danger';</style>",
        "<style>rect { fill: url(danger) }</style>",
        "<style><![CDATA[ @IMPORT url(#danger) ]]></style>",
        "<animate attributeName='href' to='danger'/>",
        "<set attributeName='href' to='danger'/>",
        "<danger/>",
        "<g xml:base='danger'/>",
        "<?danger href='danger'?>",
        "<!-- danger -->",
        "<rect xmlns:d='urn:d' d:x='danger'/>",
        "<d:rect xmlns:d='urn:danger'/>");
  }

  @ParameterizedTest
  @MethodSource("dangers")
  void dropsWhatReachesOutside(String danger) {
    assertThat(sanitized(START + danger + "<circle r='1'/></svg>"))
        .doesNotContainIgnoringCase("danger")
        .contains("circle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect width=\"3\" fill=\"url(#a)\"></rect>",
        "<use xlink:href=\"#a\"></use>",
        "<use href=\"#a\"></use>",
        "<image href=\"data:image/png;base64,iVBORw0KGgo=\"></image>",
        "<style>rect &gt; g { fill: url('#a') }</style>",
        "<text xml:space=\"preserve\"> a &amp; b </text>",
        "<linearGradient id=\"a\"><stop offset=\"0.5\"></stop></linearGradient>"
      })
  void keepsWhatDraws(String element) {
    assertThat(sanitized(START + element + "</svg>")).contains(element);
  }

  @Test
  void readsNoDocumentType() {
    var svg =
        "<!DOCTYPE svg [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>" + START + "<rect/></svg>";

    assertThat(sanitized(svg)).doesNotContain("DOCTYPE", "secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg' id='&a;'/>",
        "<svg xmlns='http://www.w3.org/2000/svg'><rect></svg>",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "not a drawing"
      })
  void refusesWhatItCannotMakeHarmless(String text) {
    assertThatThrownBy(() -> sanitized(text)).isInstanceOf(TransformException.class);
  }

  @Test
  void refusesElementsThatAreTooDeep() {
    var deep = START + "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>";

    assertThatThrownBy(() -> sanitized(deep)).isInstanceOf(TransformException.class);
  }
}
