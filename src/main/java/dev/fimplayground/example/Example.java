package dev.fimplayground.example;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.syntax.Language;

/**
 * A prompt to try.
 *
 * @param title shown in the menu
 * @param sampling the parameters with which it is at its best
 */
public record Example(String title, Language language, FimPrompt prompt, SamplingParameters sampling) {}
