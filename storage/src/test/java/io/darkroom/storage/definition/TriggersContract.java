package io.darkroom.storage.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.asset.AssetException;
import java.util.List;
import org.junit.jupiter.api.Test;

interface TriggersContract extends DefinitionsUnderTest {
  int LIMIT = 30;

  private Triggers triggers() {
    return catalog().triggers();
  }

  private static TriggerSettings settings(String event, String uri) {
    return new TriggerSettings(uri, "webhook", event, false, null, null, null);
  }

  private Trigger create(String event, String uri) {
    var result = triggers().create(cloud(), settings(event, uri), LIMIT);
    return ((TriggerResult.Saved) result).trigger();
  }

  @Test
  default void findsATriggerWithAllItsSettings() {
    var settings =
        new TriggerSettings(
            "poll://*", "poll", "upload", true, "{\"==\":[1,1]}", "{\"a\":1}", "legacy_hmac");

    var saved = triggers().create(cloud(), settings, LIMIT);

    var trigger = ((TriggerResult.Saved) saved).trigger();
    assertThat(trigger.settings()).isEqualTo(settings);
    assertThat(trigger.createdAt()).isEqualTo(clock().instant());
    assertThat(triggers().find(cloud(), trigger.id())).contains(trigger);
    assertThat(triggers().find(OTHER_CLOUD, trigger.id())).isEmpty();
  }

  @Test
  default void listsThoseForAnEventAndThoseForAllOldestFirst() {
    var all = create("all", "http://a.example/1");
    later();
    var upload = create("upload", "http://a.example/2");
    later();
    var delete = create("delete", "http://a.example/1");

    assertThat(triggers().listFor(cloud(), "upload")).containsExactly(all, upload);
    assertThat(triggers().listFor(cloud(), "eager")).containsExactly(all);
    assertThat(triggers().list(cloud())).containsExactly(all, upload, delete);
    assertThat(triggers().listFor(OTHER_CLOUD, "upload")).isEmpty();
  }

  @Test
  default void refusesTheSameAddressForTheSameEvent() {
    var existing = create("upload", "http://a.example/");

    assertThat(triggers().create(cloud(), settings("upload", "http://a.example/"), LIMIT))
        .isEqualTo(new TriggerResult.Duplicate(existing));
    assertThat(triggers().list(cloud())).containsExactly(existing);
  }

  @Test
  default void refusesMoreThanAllowed() {
    create("upload", "http://a.example/1");
    create("upload", "http://a.example/2");

    assertThat(triggers().create(cloud(), settings("upload", "http://a.example/3"), 2))
        .isEqualTo(new TriggerResult.TooMany(2));
  }

  @Test
  default void movesATriggerToAnotherAddress() {
    var before = create("upload", "http://a.example/1");
    var other = create("upload", "http://a.example/2");
    var now = later();

    var moved =
        triggers().update(cloud(), before.id(), settings -> settings.withUri("http://a.example/3"));
    var taken =
        triggers().update(cloud(), before.id(), settings -> settings.withUri("http://a.example/2"));

    var after =
        new Trigger(
            before.id(), before.settings().withUri("http://a.example/3"), before.createdAt(), now);
    assertThat(moved).isEqualTo(new TriggerResult.Saved(after));
    assertThat(taken).isEqualTo(new TriggerResult.Duplicate(other));
    assertThat(triggers().find(cloud(), before.id())).contains(after);
    assertThat(triggers().update(OTHER_CLOUD, before.id(), settings -> settings))
        .isEqualTo(new TriggerResult.Missing());
  }

  @Test
  default void deletesATriggerOnce() {
    var trigger = create("upload", "http://a.example/1");

    assertThat(triggers().delete(OTHER_CLOUD, trigger.id())).isEmpty();
    assertThat(triggers().delete(cloud(), trigger.id())).contains(trigger);
    assertThat(triggers().delete(cloud(), trigger.id())).isEmpty();
  }

  @Test
  default void refusesAddressesThatCannotBeStored() {
    for (var uri : List.of("", "http://a.example/\n", "http://a.example/" + "x".repeat(2000))) {
      assertThatThrownBy(() -> settings("upload", uri)).isInstanceOf(AssetException.class);
    }
  }
}
