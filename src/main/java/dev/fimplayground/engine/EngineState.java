package dev.fimplayground.engine;

/** What the supervised engine is doing, for a person to see. */
public sealed interface EngineState {
    /** Not started, or ended on purpose. */
    record Stopped() implements EngineState {}

    record Starting() implements EngineState {}

    record Ready(String model, long modelBytes) implements EngineState {}

    /** It died by itself; the next request starts it again. */
    record Crashed(String detail) implements EngineState {}

    /** It could not be started, for a reason that starting again does not mend. */
    record Failed(String detail) implements EngineState {}
}
