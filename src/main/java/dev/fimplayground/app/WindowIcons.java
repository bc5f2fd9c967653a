package dev.fimplayground.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The program's icon in every size that a desktop asks for. Reads files; not for the FX thread. */
final class WindowIcons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    private WindowIcons() {}

    static List<Image> load() {
        return IntStream.of(SIZES)
                .mapToObj(size -> "/icons/fim-playground-" + size + ".png")
                .map(name -> new Image(Objects.requireNonNull(WindowIcons.class.getResource(name), name)
                        .toExternalForm()))
                .toList();
    }
}
