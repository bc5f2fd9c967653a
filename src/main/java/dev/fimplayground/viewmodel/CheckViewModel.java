package dev.fimplayground.viewmodel;

import dev.fimplayground.prompt.Finding;
import dev.fimplayground.prompt.Fix;
import java.util.List;

/** One finding about the prompt, in words. Immutable. */
public record CheckViewModel(Finding finding) {

    /** What a person may choose to do about it. */
    public record Choice(Fix fix) {
        public String label() {
            return PromptWords.label(fix);
        }
    }

    public Finding.Severity severity() {
        return finding.rule().severity();
    }

    public String sentence() {
        return PromptWords.sentence(finding);
    }

    public List<Choice> choices() {
        return finding.fixes().stream().map(Choice::new).toList();
    }
}
