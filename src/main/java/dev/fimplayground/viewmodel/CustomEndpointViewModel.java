package dev.fimplayground.viewmodel;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.model.BaseUrl;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.KeyShape;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The form for a server of one's own. Holds the name of the key's variable, never a key. FX thread only. */
public final class CustomEndpointViewModel {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final StringProperty baseUrl = new SimpleStringProperty("http://127.0.0.1:8080/v1");
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty keyVariable = new SimpleStringProperty("");
    private final BooleanProperty plainHttpAllowed = new SimpleBooleanProperty();
    private final ObjectProperty<StreamReading> reading = new SimpleObjectProperty<>(StreamReading.AUTO);
    private final SecondsViewModel connect = new SecondsViewModel(Timeouts.DEFAULTS.connect());
    private final SecondsViewModel firstByte = new SecondsViewModel(Timeouts.DEFAULTS.firstByte());
    private final SecondsViewModel silence = new SecondsViewModel(Timeouts.DEFAULTS.silence());
    private final StringBinding baseUrlProblem = Bindings.createStringBinding(this::checkBaseUrl, baseUrl);
    private final StringBinding modelProblem = Bindings.createStringBinding(this::checkModel, model);
    private final StringBinding keyVariableProblem = Bindings.createStringBinding(this::checkVariable, keyVariable);
    private final BooleanBinding plainHttpMatters =
            Bindings.createBooleanBinding(this::keyWouldTravelInTheClear, baseUrl, keyVariable);
    private final BooleanBinding limitsFine = connect.problem()
            .isEmpty()
            .and(firstByte.problem().isEmpty())
            .and(silence.problem().isEmpty());
    private final BooleanBinding valid = baseUrlProblem
            .isEmpty()
            .and(modelProblem.isEmpty())
            .and(keyVariableProblem.isEmpty())
            .and(limitsFine)
            .and(plainHttpMatters.not().or(plainHttpAllowed));

    CustomEndpointViewModel() {
        baseUrl.subscribe(_ -> plainHttpAllowed.set(false));
    }

    public StringProperty baseUrlProperty() {
        return baseUrl;
    }

    public StringProperty modelProperty() {
        return model;
    }

    /** The environment variable that holds the key; empty when none is sent. */
    public StringProperty keyVariableProperty() {
        return keyVariable;
    }

    /** An explicit yes, to the address it was given for only. */
    public BooleanProperty plainHttpAllowedProperty() {
        return plainHttpAllowed;
    }

    /** How the chunks of a stream are put together. */
    public ObjectProperty<StreamReading> readingProperty() {
        return reading;
    }

    /** To open the connection. */
    public SecondsViewModel connect() {
        return connect;
    }

    /** From the sent request to the first byte of the answer. */
    public SecondsViewModel firstByte() {
        return firstByte;
    }

    /** Without a byte in mid-stream. */
    public SecondsViewModel silence() {
        return silence;
    }

    /** A sentence; empty when there is nothing wrong. The same holds for the other problems. */
    public StringBinding baseUrlProblem() {
        return baseUrlProblem;
    }

    public StringBinding modelProblem() {
        return modelProblem;
    }

    public StringBinding keyVariableProblem() {
        return keyVariableProblem;
    }

    /** Whether the key would go over plain http to another machine, which needs an explicit yes. */
    public BooleanBinding plainHttpMatters() {
        return plainHttpMatters;
    }

    /** Whether all three time limits can be used. */
    public BooleanBinding limitsFine() {
        return limitsFine;
    }

    public BooleanBinding valid() {
        return valid;
    }

    /** What the form describes; empty while it is not {@link #valid()}. */
    Optional<Endpoint> endpoint() {
        if (!valid.get()) {
            return Optional.empty();
        }
        URI uri = URI.create(baseUrl.get().strip());
        return Optional.of(new Endpoint(
                EndpointKind.CUSTOM,
                Texts.format("window.endpoint.customNamed", uri.getAuthority()),
                Optional.of(uri),
                Optional.of(keyVariable.get().strip()).filter(name -> !name.isEmpty()),
                List.of(model.get().strip()),
                reading.get(),
                plainHttpMatters.get() && plainHttpAllowed.get()));
    }

    /** To be asked while the form is {@link #valid()}. */
    Timeouts timeouts() {
        return new Timeouts(connect.value(), firstByte.value(), silence.value());
    }

    private @Nullable URI parsed() {
        try {
            return new URI(baseUrl.get().strip());
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private String checkBaseUrl() {
        if (KeyShape.isIn(baseUrl.get())) {
            return Texts.get("window.custom.isKey");
        }
        return BaseUrl.problemOf(baseUrl.get().strip())
                .map(problem -> switch (problem) {
                    case NOT_A_WEB_ADDRESS -> Texts.get("window.custom.baseUrl.invalid");
                    case EXTRA -> Texts.get("window.custom.baseUrl.extra");
                    case PORT -> Texts.get("window.custom.baseUrl.port");
                    case TOO_LONG -> Texts.get("window.custom.baseUrl.tooLong");
                })
                .orElse("");
    }

    private String checkModel() {
        if (KeyShape.is(model.get())) {
            return Texts.get("window.custom.isKey");
        }
        return model.get().isBlank() ? Texts.get("window.custom.model.missing") : "";
    }

    private String checkVariable() {
        String name = keyVariable.get().strip();
        if (KeyShape.is(name)) {
            return Texts.get("window.custom.key.isKey");
        }
        return name.isEmpty() || VARIABLE.matcher(name).matches() ? "" : Texts.get("window.custom.key.invalid");
    }

    private boolean keyWouldTravelInTheClear() {
        URI uri = parsed();
        return uri != null
                && uri.getHost() != null
                && "http".equalsIgnoreCase(uri.getScheme())
                && !keyVariable.get().isBlank()
                && !LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
    }
}
