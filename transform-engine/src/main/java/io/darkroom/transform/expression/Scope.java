package io.darkroom.transform.expression;

import java.util.Optional;
import java.util.Set;

/// What expressions can refer to, at one point of a chain.
public interface Scope {

  /// The value that a variable has here, or nothing when it has none yet.
  Optional<Value> findVariable(String name);

  /// A property of the picture as it is here.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `Unsupported` when nobody knows it
  double measure(Characteristic characteristic);

  /// A field of the asset's metadata, or nothing when it is not set.
  Optional<Value> findMetadata(Expression.Metadata.Source source, String key);

  /// All names of a kind that the asset has.
  Set<String> names(NameKind kind);

  /// The public ID of the asset.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `Unsupported` when nobody knows it
  String publicId();
}
