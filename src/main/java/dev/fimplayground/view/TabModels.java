package dev.fimplayground.view;

import dev.fimplayground.viewmodel.CodeTabViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import dev.fimplayground.viewmodel.WireFilesViewModel;
import dev.fimplayground.viewmodel.WireViewModel;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;

/**
 * What the tabs behind the editors show.
 *
 * @param prompt the exact prompt and its tokens
 * @param wire what crossed the wire
 * @param wireFiles transcripts of it
 * @param code the same call as code
 * @param history the runs that are kept
 */
public record TabModels(
        PromptTabViewModel prompt,
        WireViewModel wire,
        WireFilesViewModel wireFiles,
        CodeTabViewModel code,
        HistoryViewModel history) {}
