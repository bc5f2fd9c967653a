package dev.fimplayground.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.SettingsFile;
import dev.fimplayground.history.Retention;
import dev.fimplayground.viewmodel.FailureViewModel;
import dev.fimplayground.viewmodel.SettingsViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a restart, with a real settings file. */
class KeptRetentionTest {
    @TempDir
    private Path folder;

    private final List<Retention> held = new ArrayList<>();

    @Test
    void limitsHoldAgainAtTheNextStart() {
        Retention limits = new Retention(OptionalInt.of(500), OptionalLong.of(20_000_000), OptionalInt.empty());
        session(retention -> retention.apply(limits));
        held.clear();
        session(_ -> {});
        assertThat(held).containsExactly(limits);
    }

    @Test
    void limitsThatWereTakenAwayStayAway() {
        session(retention ->
                retention.apply(new Retention(OptionalInt.of(5), OptionalLong.empty(), OptionalInt.of(7))));
        session(retention -> retention.apply(Retention.UNLIMITED));
        held.clear();
        session(_ -> {});
        assertThat(held).isEmpty();
    }

    private void session(Consumer<RetentionViewModel> action) {
        SettingsFile file = new SettingsFile(folder);
        SettingsViewModel settings = new SettingsViewModel(
                file, file.load(), new FailureViewModel(), Runnable::run, Runnable::run, Runnable::run);
        RetentionViewModel retention = new RetentionViewModel(held::add);
        KeptRetention.keep(settings, retention);
        action.accept(retention);
        settings.close();
    }
}
