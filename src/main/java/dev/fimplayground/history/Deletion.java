package dev.fimplayground.history;

import java.util.List;
import java.util.UUID;

/** What was deleted, and can be {@linkplain RunHistory#restore brought back} until the application ends. */
public record Deletion(List<UUID> runs) {
    public Deletion {
        runs = List.copyOf(runs);
    }
}
