package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.SettingsFile;
import dev.fimplayground.fake.ScriptedReleases;
import dev.fimplayground.update.ReleaseException.Reason;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What blocks waits until the test lets it go on. */
class UpdateViewModelTest {
    private static final String LIST = "https://example.org/releases.json";

    @TempDir
    private Path folder;

    private final ScriptedReleases releases = new ScriptedReleases();
    private final Queue<Runnable> blocked = new ArrayDeque<>();
    private final NoticeViewModel notices = new NoticeViewModel();
    private final UpdateViewModel updates = window("0.9.2");

    private UpdateViewModel window(String version) {
        return new UpdateViewModel(releases, version, "", blocked::add, Runnable::run);
    }

    private void goOn() {
        while (!blocked.isEmpty()) {
            blocked.remove().run();
        }
    }

    @Test
    void aNewWindowAsksNobody() {
        updates.addressProperty().set(LIST);
        updates.askAtStart(notices);
        goOn();
        assertThat(releases.asked()).isEmpty();
    }

    @Test
    void aWindowWithoutAnAddressAsksNobodyEvenWhenSwitchedOn() {
        updates.atStartProperty().set(true);
        updates.askAtStart(notices);
        updates.ask();
        goOn();
        assertThat(releases.asked()).isEmpty();
        assertThat(updates.problem().get()).isEmpty();
    }

    @Test
    void switchedOnAStartTellsOfANewerVersionInANotice() {
        releases.answer(0, 10, 0);
        updates.addressProperty().set(LIST);
        updates.atStartProperty().set(true);
        updates.askAtStart(notices);
        goOn();
        assertThat(releases.asked()).containsExactly(URI.create(LIST));
        assertThat(notices.noticeProperty().get()).hasValueSatisfying(notice -> {
            assertThat(notice.title()).isEqualTo("Version 0.10.0 is out.");
            assertThat(notice.sentences())
                    .containsExactly("You have 0.9.2. Read about it at https://example.org/releases/0.10.0;"
                            + " nothing was downloaded.");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aStartThatFindsNoListSaysNothingAndTheFormSaysWhy(Reason reason) {
        releases.fail(reason);
        updates.addressProperty().set(LIST);
        updates.atStartProperty().set(true);
        updates.askAtStart(notices);
        goOn();
        assertThat(notices.noticeProperty().get()).isEmpty();
        assertThat(updates.answerProperty().get()).endsWith(".").doesNotContain("update.");
        assertThat(updates.askable().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.9.2, 0.9.2", "0.10.0, 0.9.2", "0.9.2-SNAPSHOT, 0.9.2"})
    void aVersionThatIsNoNewerIsNotOffered(String own, String newest) {
        String[] numbers = newest.split("\\.");
        releases.answer(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
        UpdateViewModel window = window(own);
        window.addressProperty().set(LIST);
        window.ask();
        goOn();
        assertThat(window.newerProperty().get()).isEmpty();
        assertThat(window.answerProperty().get()).isEqualTo("You have the newest version, " + own + ".");
    }

    @Test
    void anAddressThatIsNotHttpsIsToldAndNotAsked() {
        updates.addressProperty().set("http://example.org/releases.json");
        assertThat(updates.problem().get()).startsWith("An https address is needed");
        assertThat(updates.askable().get()).isFalse();
        updates.ask();
        goOn();
        assertThat(releases.asked()).isEmpty();
    }

    @Test
    void whileItAsksItAsksNoSecondTime() {
        updates.addressProperty().set(LIST);
        updates.ask();
        assertThat(updates.answerProperty().get()).isEqualTo("Asking…");
        updates.ask();
        goOn();
        assertThat(releases.asked()).hasSize(1);
    }

    @Test
    void anAnswerFromAnAddressThatWasChangedMeanwhileIsForgotten() {
        releases.answer(2, 0, 0);
        updates.addressProperty().set(LIST);
        updates.ask();
        updates.addressProperty().set("https://example.com/other.json");
        goOn();
        assertThat(updates.newerProperty().get()).isEmpty();
        assertThat(updates.answerProperty().get()).isEmpty();
        assertThat(updates.askable().get()).isTrue();
    }

    @Test
    void whatWasChosenIsChosenAtTheNextStartAndAnUnusableAddressIsNot() {
        SettingsViewModel settings = settings();
        KeptUpdates.keep(settings, updates);
        updates.atStartProperty().set(true);
        updates.addressProperty().set(LIST);
        updates.addressProperty().set("sk-0123456789abcdef");
        settings.close();
        UpdateViewModel after = window("0.9.2");
        KeptUpdates.keep(settings(), after);
        assertThat(after.atStartProperty().get()).isTrue();
        assertThat(after.addressProperty().get()).isEqualTo(LIST);
    }

    private SettingsViewModel settings() {
        SettingsFile file = new SettingsFile(folder);
        return new SettingsViewModel(
                file, file.load(), new FailureViewModel(), blocked::add, Runnable::run, Runnable::run);
    }
}
