package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.model.RunRequest;

/** A run that has ended: what was sent and what came back. */
record RunRecord(RunRequest request, RecordedResult result) {}
