package io.darkroom.server.coverage;

import java.util.ArrayList;
import java.util.List;

/// A call of the reference.
///
/// @param name as the reference writes it: `POST /:rt/upload`
/// @param rows the call itself, then its parameters
public record CoveredCall(String name, List<Coverage> rows) {
  public CoveredCall {
    rows = List.copyOf(rows);
  }

  static CoveredCall done(String name, Coverage... parameters) {
    return of(name, Coverage.call(Coverage.Status.DONE), parameters);
  }

  static CoveredCall missing(String name, Coverage... parameters) {
    return of(name, Coverage.call(Coverage.Status.MISSING), parameters);
  }

  /// @param error with which every use of the call is refused
  static CoveredCall refused(String name, String error) {
    return of(name, Coverage.refused("", error));
  }

  private static CoveredCall of(String name, Coverage call, Coverage... parameters) {
    var rows = new ArrayList<Coverage>();
    rows.add(call);
    rows.addAll(List.of(parameters));
    return new CoveredCall(name, rows);
  }

  /// Whether the call is part of the API of this server, be it to be refused.
  public boolean isAnswered() {
    return rows.getFirst().status() != Coverage.Status.MISSING;
  }
}
