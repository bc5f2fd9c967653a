package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Settings;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.StreamReading;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where runs go, among the settings: the choice, each endpoint's model, and the server of one's own with the name of its
 * key's variable. Never a key. FX thread only.
 */
final class KeptEndpoint {
    private static final String SELECTED = "endpoint.selected";
    private static final String MODEL = "endpoint.model.";
    private static final String CUSTOM = "endpoint.custom.";

    private final SettingsViewModel settings;

    KeptEndpoint(SettingsViewModel settings) {
        this.settings = settings;
    }

    void keep(EndpointViewModel endpoint) {
        restore(endpoint);
        endpoint.choices().subscribe(() -> settings.change(now -> withCustom(now, endpoint)));
        endpoint.selectedProperty()
                .addListener((_, _, now) -> settings.change(all -> all.withText(SELECTED, name(now))));
        endpoint.modelProperty()
                .addListener((_, _, model) -> settings.change(all ->
                        all.withText(MODEL + name(endpoint.selectedProperty().get()), model)));
    }

    private void restore(EndpointViewModel endpoint) {
        Settings kept = settings.now();
        Endpoint usual = endpoint.selectedProperty().get();
        if (kept.text(CUSTOM + "baseUrl").isPresent()) {
            restoreCustom(kept, endpoint.custom());
            endpoint.useCustom();
        }
        for (Endpoint each : endpoint.choices()) {
            kept.text(MODEL + name(each)).ifPresent(model -> endpoint.restoreModel(each, model));
        }
        Optional<Endpoint> selected = endpoint.choices().stream()
                .filter(each -> kept.text(SELECTED).equals(Optional.of(name(each))))
                .findFirst();
        endpoint.selectedProperty().set(selected.orElse(usual));
    }

    private static void restoreCustom(Settings kept, CustomEndpointViewModel form) {
        kept.text(CUSTOM + "baseUrl").ifPresent(form.baseUrlProperty()::set);
        kept.text(CUSTOM + "model").ifPresent(form.modelProperty()::set);
        kept.text(CUSTOM + "keyVariable").ifPresent(form.keyVariableProperty()::set);
        kept.flag(CUSTOM + "plainHttpAllowed").ifPresent(form.plainHttpAllowedProperty()::set);
        kept.text(CUSTOM + "reading")
                .flatMap(name -> Arrays.stream(StreamReading.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .ifPresent(form.readingProperty()::set);
        kept.text(CUSTOM + "connectSeconds").ifPresent(form.connect().textProperty()::set);
        kept.text(CUSTOM + "firstByteSeconds").ifPresent(form.firstByte().textProperty()::set);
        kept.text(CUSTOM + "silenceSeconds").ifPresent(form.silence().textProperty()::set);
    }

    /** Of what can be chosen, not of the form: in that may stand a key that was refused. */
    private static Settings withCustom(Settings all, EndpointViewModel endpoint) {
        return endpoint.choices().stream()
                .filter(each -> each.kind() == EndpointKind.CUSTOM)
                .findFirst()
                .map(custom -> withLimits(with(all, custom), endpoint.custom()))
                .orElse(all);
    }

    private static Settings with(Settings all, Endpoint custom) {
        return all.withText(
                        CUSTOM + "baseUrl", custom.baseUrl().map(URI::toString).orElse(""))
                .withText(CUSTOM + "model", custom.models().stream().findFirst().orElse(""))
                .withText(CUSTOM + "keyVariable", custom.keyVariable().orElse(""))
                .withFlag(CUSTOM + "plainHttpAllowed", custom.plainHttpAllowed())
                .withText(CUSTOM + "reading", custom.reading().name());
    }

    private static Settings withLimits(Settings all, CustomEndpointViewModel form) {
        if (!form.limitsFine().get()) {
            return all;
        }
        return all.withText(
                        CUSTOM + "connectSeconds", form.connect().textProperty().get())
                .withText(
                        CUSTOM + "firstByteSeconds",
                        form.firstByte().textProperty().get())
                .withText(
                        CUSTOM + "silenceSeconds", form.silence().textProperty().get());
    }

    private static String name(Endpoint endpoint) {
        return endpoint.kind().name().toLowerCase(Locale.ROOT);
    }
}
