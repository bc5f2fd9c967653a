package dev.fimplayground.fit;

import java.util.stream.Stream;

/** One rule about how a middle fits: the same finding for the same hole. */
interface FitRule {

    Stream<FitFinding> findings(FilledHole hole);
}
