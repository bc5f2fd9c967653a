package dev.fimplayground.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.ScriptedTokenizer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTokenizersTest {
    private static final Tokenization COUNTED = new Tokenization.Counted(1, Optional.empty());
    private static final Tokenization FAILED =
            new Tokenization.Failed(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, ""));
    private static final Endpoint HERE = endpoint("http://127.0.0.1:8080/v1");

    private final ScriptedTokenizer client = new ScriptedTokenizer();
    private final ServerTokenizers tokenizers =
            new ServerTokenizers(client, new ConnectionSource(new FakeEngine(), _ -> null));

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/v1,true",
        "http://localhost/v1,true",
        "http://LOCALHOST:1/v1,true",
        "http://[::1]:8080/v1,true",
        "https://127.8.9.1/v1,true",
        "http://192.168.0.7:8080/v1,false",
        "https://example.com/v1,false",
        "http://127.0.0.1.example.com/v1,false",
        "http://localhost.example.com/v1,false",
        "http://example.com/127.0.0.1,false",
        "http://[::2]/v1,false"
    })
    void whatIsTypedMayFollowToThisMachineOnly(String url, boolean follows) {
        assertThat(tokenizers.followsTyping(endpoint(url))).isEqualTo(follows);
        assertThat(tokenizers.mayHave(endpoint(url))).isTrue();
    }

    @Test
    void theBuiltInModelAndTheHostedServiceHaveNone() {
        assertThat(tokenizers.mayHave(Endpoint.BUILT_IN)).isFalse();
        assertThat(tokenizers.mayHave(Endpoint.MODEL_STUDIO)).isFalse();
    }

    @Test
    void aServerThatHasNoneIsNotAskedAgainAndOthersAre() {
        client.answer(new Tokenization.None());
        tokenizers.tokenize(HERE, "x");
        assertThat(tokenizers.mayHave(HERE)).isFalse();
        assertThat(tokenizers.followsTyping(HERE)).isFalse();
        assertThat(tokenizers.mayHave(endpoint("http://127.0.0.1:8081/v1"))).isTrue();
    }

    @Test
    void aServerThatFailsIsLeftAloneWhileOneTypesUntilItHasCounted() {
        client.answer(FAILED);
        tokenizers.tokenize(HERE, "x");
        assertThat(tokenizers.followsTyping(HERE)).isFalse();
        assertThat(tokenizers.mayHave(HERE)).isTrue();
        client.answer(COUNTED);
        tokenizers.tokenize(HERE, "x");
        assertThat(tokenizers.followsTyping(HERE)).isTrue();
    }

    @Test
    void theContextIsWhatAServerThatCountedTellsUntilItFails() {
        client.answer(COUNTED);
        client.limit(4096);
        assertThat(tokenizers.contextLimit(HERE)).isEmpty();
        tokenizers.tokenize(HERE, "x");
        assertThat(tokenizers.contextLimit(HERE)).hasValue(4096);
        assertThat(tokenizers.contextLimit(endpoint("http://127.0.0.1:8081/v1")))
                .isEmpty();
        client.answer(FAILED);
        tokenizers.tokenize(HERE, "x");
        assertThat(tokenizers.contextLimit(HERE)).isEmpty();
        client.answer(COUNTED);
        client.limit(512);
        tokenizers.tokenize(HERE, "x");
        assertThat(tokenizers.contextLimit(HERE)).hasValue(512);
    }

    @Test
    void aMissingKeyIsAFailureAndNothingIsSent() {
        Endpoint keyed =
                Endpoint.custom("own", URI.create("http://127.0.0.1:1/v1"), Optional.of("MISSING_KEY"), List.of("m"));
        assertThat(tokenizers.tokenize(keyed, "x"))
                .isInstanceOfSatisfying(
                        Tokenization.Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(FailureReason.KEY_MISSING));
        assertThat(client.asked).isEmpty();
    }

    private static Endpoint endpoint(String url) {
        return Endpoint.custom("own", URI.create(url), Optional.empty(), List.of("m"));
    }
}
