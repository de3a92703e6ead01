package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SecretTest {
  private final Secret secret = Secret.of("hunter2");

  private record Account(String name, Secret password) {}

  @Test
  void neverPrintsItself() {
    assertThat(secret).hasToString("******");
    assertThat(List.of(new Account("admin", secret)).toString()).doesNotContain("hunter2");
  }

  @Test
  void isRevealedOnRequest() {
    assertThat(secret.reveal()).isEqualTo("hunter2");
  }

  @Test
  void equalsASecretWithTheSameValue() {
    assertThat(secret).isEqualTo(Secret.of("hunter2")).hasSameHashCodeAs(Secret.of("hunter2"));
    assertThat(secret).isNotEqualTo(Secret.of("hunter3")).isNotEqualTo("hunter2");
  }
}
