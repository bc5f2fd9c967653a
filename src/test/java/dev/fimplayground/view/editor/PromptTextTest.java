package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.viewmodel.PromptDrawing.Look;
import dev.fimplayground.viewmodel.PromptDrawing.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PromptTextTest {
    private static final List<String> TEXTS = List.of("a", "word", "↵\n", "\n", "↵\n\n", "😀", "two words");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final CodeTextArea area = Fx.call(() -> new CodeTextArea("Prompt"));
    private final PromptText text = new PromptText(area);

    @Test
    void whatIsReplacedPieceByPieceLooksAsIfItWereNew() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            edit(pieces);
            List<Piece> now = List.copyOf(pieces);
            Fx.run(() -> {
                text.show(now);
                CodeTextArea fresh = new CodeTextArea("Prompt");
                new PromptText(fresh).show(now);
                assertThat(area.getText())
                        .as("seed %d", seed)
                        .isEqualTo(fresh.getText())
                        .isEqualTo(
                                String.join("", now.stream().map(Piece::shown).toList()));
                for (int at = 0; at < area.getLength(); at++) {
                    assertThat(area.getStyleOfChar(at))
                            .as("seed %d, at %d of %s", seed, at, now)
                            .isEqualTo(fresh.getStyleOfChar(at));
                }
            });
        }
    }

    @Test
    void theSelectionStaysWhereNothingChanged() {
        Piece first = new Piece("first", Look.TINT, 0, 5);
        Fx.run(() -> {
            text.show(List.of(first, new Piece("second", Look.OTHER_TINT, 5, 11)));
            area.selectRange(1, 4);
            text.show(List.of(first, new Piece("third", Look.OTHER_TINT, 5, 10)));
        });
        assertThat(Fx.call(() -> area.getSelectedText())).isEqualTo("irs");
        assertThat(Fx.call(() -> area.getText())).isEqualTo("firstthird");
    }

    private void edit(List<Piece> pieces) {
        int at = random.nextInt(pieces.size() + 1);
        if (random.nextInt(3) == 0 && at < pieces.size()) {
            pieces.remove(at);
        } else if (random.nextInt(30) == 0) {
            pieces.clear();
        } else {
            Look look = Look.values()[random.nextInt(Look.values().length)];
            pieces.add(at, new Piece(TEXTS.get(random.nextInt(TEXTS.size())), look, 0, 0));
        }
    }
}
