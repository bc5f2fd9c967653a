package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFoldersTest {
    private static AppFolders folders(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/ada");
        return AppFolders.of(properties::get, environment::get);
    }

    @Test
    void linuxFollowsTheXdgSpecification() {
        assertThat(folders("Linux", Map.of()))
                .isEqualTo(new AppFolders(
                        Path.of("/home/ada/.config/fim-playground"),
                        Path.of("/home/ada/.local/share/fim-playground"),
                        Path.of("/home/ada/.local/state/fim-playground")));
        assertThat(folders(
                        "Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "relative", "XDG_STATE_HOME", "/s")))
                .isEqualTo(new AppFolders(
                        Path.of("/c/fim-playground"),
                        Path.of("/home/ada/.local/share/fim-playground"),
                        Path.of("/s/fim-playground")));
    }

    @Test
    void macUsesTheLibrary() {
        assertThat(folders("Mac OS X", Map.of("XDG_CONFIG_HOME", "/c")))
                .isEqualTo(new AppFolders(
                        Path.of("/home/ada/Library/Application Support/FIM Playground/config"),
                        Path.of("/home/ada/Library/Application Support/FIM Playground/data"),
                        Path.of("/home/ada/Library/Logs/FIM Playground")));
    }

    @Test
    void windowsUsesRoamingForWhatWasChosenAndLocalForTheRest() {
        assertThat(folders("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local")))
                .isEqualTo(new AppFolders(
                        Path.of("/roaming/FIM Playground"),
                        Path.of("/local/FIM Playground/data"),
                        Path.of("/local/FIM Playground/state")));
        assertThat(folders("Windows 11", Map.of()).data())
                .isEqualTo(Path.of("/home/ada/AppData/Local/FIM Playground/data"));
    }

    @Test
    void theVariableTakesAllUnderOneFolderAndThePropertyWinsOverIt() {
        Map<String, String> environment = Map.of(AppFolders.HOME_VARIABLE, "/stick", "XDG_DATA_HOME", "/d");
        assertThat(folders("Linux", environment))
                .isEqualTo(new AppFolders(Path.of("/stick/config"), Path.of("/stick/data"), Path.of("/stick/state")));
        Map<String, String> properties = Map.of("os.name", "Linux", AppFolders.HOME_PROPERTY, "/other");
        assertThat(AppFolders.of(properties::get, environment::get).data()).isEqualTo(Path.of("/other/data"));
    }

    @Test
    void aFolderIsMadeWithTheOnesAboveItForItsOwnerOnly(@TempDir Path temporary) throws IOException {
        Path made = AppFolders.made(temporary.resolve("a").resolve("b"));
        assertThat(made).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(AppFolders.made(made)).isEqualTo(made);
    }

    @Test
    void aFileInItsPlaceIsRefused(@TempDir Path temporary) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> AppFolders.made(file)).isInstanceOf(IOException.class);
    }
}
