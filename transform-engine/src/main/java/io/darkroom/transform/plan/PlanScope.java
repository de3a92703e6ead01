package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.Characteristic;
import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.expression.NameKind;
import io.darkroom.transform.expression.Scope;
import io.darkroom.transform.expression.Value;
import io.darkroom.transform.op.Extent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What expressions can refer to at one point of a chain.
///
/// @param facts of the asset
/// @param initial the upright stored picture
/// @param current the picture at this point
/// @param page the page that the picture came from, from 1
/// @param variables what was assigned so far
record PlanScope(
    AssetFacts facts, Extent initial, Extent current, int page, Map<String, Value> variables)
    implements Scope {

  @Override
  public Optional<Value> findVariable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  @Override
  public double measure(Characteristic characteristic) {
    return switch (characteristic) {
      case WIDTH -> current.width();
      case HEIGHT -> current.height();
      case ASPECT_RATIO -> (double) current.width() / current.height();
      case INITIAL_WIDTH -> initial.width();
      case INITIAL_HEIGHT -> initial.height();
      case INITIAL_ASPECT_RATIO -> (double) initial.width() / initial.height();
      case CURRENT_PAGE -> page;
      case PAGE_COUNT -> facts.image().pages();
      case FACE_COUNT -> {
        var faces = facts.regions().faces();
        if (faces == null) {
          throw unknown(characteristic);
        }
        yield faces.size();
      }
      case CUSTOM_COORDINATES_COUNT -> facts.regions().custom().size();
      case REGION_COUNT -> facts.regions().named().size();
      case TRIMMED_ASPECT_RATIO,
          PAGE_X,
          PAGE_Y,
          INITIAL_DENSITY,
          ILLUSTRATION_SCORE,
          DURATION,
          INITIAL_DURATION ->
          throw unknown(characteristic);
    };
  }

  @Override
  public Optional<Value> findMetadata(Expression.Metadata.Source source, String key) {
    return switch (source) {
      case CONTEXT -> Optional.ofNullable(facts.context().get(key)).map(Value.Text::new);
      case STRUCTURED -> Optional.ofNullable(facts.metadata().get(key)).map(PlanScope::value);
    };
  }

  private static Value value(AssetFacts.Field field) {
    return switch (field) {
      case AssetFacts.Field.Numeric(double value) -> new Value.Numeric(value, Value.Kind.PLAIN);
      case AssetFacts.Field.Text(var value) -> new Value.Text(value);
      case AssetFacts.Field.Choices(var values) ->
          new Value.Text(String.join(":", new TreeSet<>(values)));
    };
  }

  @Override
  public Set<String> names(NameKind kind) {
    return switch (kind) {
      case TAGS -> facts.tags();
      case CONTEXT_KEYS -> facts.context().keySet();
      case METADATA_KEYS -> facts.metadata().keySet();
      case REGIONS -> facts.regions().named().keySet();
      case PAGES -> Set.of();
    };
  }

  @Override
  public String publicId() {
    var id = facts.publicId();
    if (id == null) {
      throw new TransformException(new Problem.Unsupported("current:public_id"));
    }
    return id;
  }

  private static TransformException unknown(Characteristic characteristic) {
    return new TransformException(new Problem.Unsupported(characteristic.text()));
  }
}
