package dev.fimplayground.fit;

import java.util.stream.Stream;

/** One rule about how a middle fits. Pure. */
interface FitRule {

    Stream<FitFinding> findings(FilledHole hole);
}
