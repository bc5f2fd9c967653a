package dev.fimplayground.document.imports;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A format of another program. */
sealed interface ForeignFormat permits OpenAiRequest, MikupadSession, KoboldStory {

    /** Empty if {@code file} is not of this format. */
    Optional<Imported> read(ObjectNode file);
}
