package dev.fimplayground.viewmodel;

/**
 * What the tabs behind the editors show.
 *
 * @param prompt the exact prompt and its tokens
 * @param wire what crossed the wire
 * @param wireFiles transcripts of it
 */
public record TabsViewModel(PromptTabViewModel prompt, WireViewModel wire, WireFilesViewModel wireFiles) {}
