package dev.fimplayground.viewmodel;

import dev.fimplayground.example.Example;
import dev.fimplayground.example.ExampleLibrary;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Everything a person can do to the three texts, drawn by lot. */
public final class RandomEditing {
    private static final List<String> PIECES =
            List.of("x", "foo(1, 2)", "\n", "    return", "数据", "😀", "\r\n", "\tif a:\n", " ");

    private final PlaygroundViewModel playground;
    private final Consumer<String> generate;
    private final Random random;
    private final List<Example> examples = ExampleLibrary.load();
    private final List<Runnable> actions;

    /** @param generate runs the model to its end, which writes what is given */
    public RandomEditing(PlaygroundViewModel playground, Consumer<String> generate, Random random) {
        this.playground = playground;
        this.generate = generate;
        this.random = random;
        EditingViewModel editing = playground.editing();
        actions = List.of(
                this::type,
                this::type,
                this::type,
                this::type,
                this::remove,
                this::remove,
                this::replaceAll,
                this::load,
                this::generate,
                this::generate,
                () -> cut(playground.hole()),
                () -> cut(playground.hole()),
                () -> playground.hole().paste(piece() + HoleViewModel.MARK + piece()),
                () -> playground.hole().move(oneOf(HoleMove.values())),
                () -> playground.hole().move(oneOf(HoleMove.values())),
                editing::acceptAll,
                editing::acceptWord,
                editing::acceptWord,
                editing::acceptLine,
                () -> times(random.nextInt(6), editing.history()::undo),
                () -> times(random.nextInt(4), editing.history()::redo));
    }

    public void act() {
        actions.get(random.nextInt(actions.size())).run();
    }

    private void type() {
        DocumentViewModel document = document();
        int at = random.nextInt(length(document) + 1);
        document.replace(at, at, piece());
    }

    private void remove() {
        DocumentViewModel document = document();
        int from = random.nextInt(length(document) + 1);
        document.replace(
                from, Math.min(length(document), from + random.nextInt(12)), random.nextBoolean() ? "" : piece());
    }

    private void replaceAll() {
        document().setText(piece().repeat(random.nextInt(20)));
    }

    private void load() {
        playground.load(examples.get(random.nextInt(examples.size())));
    }

    private void cut(HoleViewModel hole) {
        DocumentViewModel document = document();
        document.select(new TextSelection(random.nextInt(length(document) + 1), random.nextInt(length(document) + 1)));
        hole.cut(document);
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private void generate() {
        if (!playground.prefix().blankProperty().get()) {
            generate.accept(piece() + piece() + piece());
        }
    }

    private DocumentViewModel document() {
        return random.nextInt(3) > 0 ? playground.prefix() : playground.suffix();
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static int length(DocumentViewModel document) {
        return document.lengthProperty().get();
    }

    private static void times(int count, Runnable action) {
        for (int i = 0; i < count; i++) {
            action.run();
        }
    }
}
