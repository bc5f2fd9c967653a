package dev.fimplayground.model;

public enum EndpointKind {
    BUILT_IN,
    MODEL_STUDIO,
    CUSTOM
}
