package dev.fimplayground.completion.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCatalogTest {

    private static ServerRefusal refusal(int status, String body) {
        return ErrorCatalog.refusal(
                status, ErrorBody.of(body.getBytes(StandardCharsets.UTF_8)), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidParameter, INVALID_PARAMETER",
        "400, invalid_parameter_error, INVALID_PARAMETER",
        "400, Arrearage, ARREARAGE",
        "400, DataInspectionFailed, CONTENT_MODERATION",
        "400, data_inspection_failed, CONTENT_MODERATION",
        "401, InvalidApiKey, WRONG_KEY",
        "401, invalid_api_key, WRONG_KEY",
        "403, AccessDenied, ACCESS_DENIED",
        "403, AccessDenied.Unpurchased, ACCESS_DENIED",
        "403, Model.AccessDenied, ACCESS_DENIED",
        "403, Workspace.AccessDenied, ACCESS_DENIED",
        "403, Endpoint.AccessDenied, MODEL_RETIRED",
        "403, AllocationQuota.FreeTierOnly, FREE_QUOTA_USED_UP",
        "404, ModelNotFound, MODEL_NOT_FOUND",
        "404, model_not_found, MODEL_NOT_FOUND",
        "404, model_not_supported, MODEL_NOT_FOUND",
        "429, Throttling.RateQuota, RATE_LIMIT",
        "429, limit_requests, RATE_LIMIT",
        "429, Throttling.BurstRate, BURST_LIMIT",
        "429, limit_burst_rate, BURST_LIMIT",
        "429, Throttling.AllocationQuota, TOKEN_QUOTA",
        "429, insufficient_quota, TOKEN_QUOTA",
        "429, PrepaidBillOverdue, BILLING",
        "429, PostpaidBillOverdue, BILLING",
        "429, CommodityNotPurchased, BILLING",
        "500, InternalError, SERVER_ERROR",
        "500, SystemError, SERVER_ERROR",
        "500, ModelServiceFailed, SERVER_ERROR",
        "500, InternalError.Algo, SERVER_ERROR",
        "500, RequestTimeOut, SERVER_TIMEOUT",
        "503, ModelServingError, NO_CAPACITY",
        "503, ModelUnavailable, NO_CAPACITY",
        "400, InternalError.Algo.InvalidParameter, INVALID_PARAMETER",
        "400, InternalError.Algo.DataInspectionFailed, CONTENT_MODERATION",
    })
    void theWholeTableIsKnownInAnyCaseAsCodeAndAsTypeNestedAndBare(int status, String code, FailureReason reason) {
        for (String spelling : new String[] {code, code.toLowerCase(Locale.ROOT), code.toUpperCase(Locale.ROOT)}) {
            String field = "\"message\":\"m\",\"%s\":\"" + spelling + "\"";
            ServerRefusal nested =
                    refusal(status, "{\"error\":{" + field.formatted("code") + "},\"request_id\":\"r1\"}");
            assertThat(nested.reason()).isEqualTo(reason);
            assertThat(nested.status()).isEqualTo(status);
            assertThat(nested.code()).contains(spelling);
            assertThat(nested.serverMessage()).isEqualTo("m");
            assertThat(nested.requestId()).contains("r1");
            assertThat(refusal(status, "{" + field.formatted("code") + "}").reason())
                    .isEqualTo(reason);
            assertThat(refusal(status, "{\"error\":{" + field.formatted("type") + ",\"code\":null}}")
                            .reason())
                    .isEqualTo(reason);
            assertThat(refusal(status, "event:error\ndata:{" + field.formatted("code") + ",\"request_id\":\"r2\"}\n\n"))
                    .returns(reason, ServerRefusal::reason)
                    .returns(Optional.of("r2"), ServerRefusal::requestId);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | <400> InternalError.Algo.InvalidParameter: Temperature should be in [0.0, 2.0)       | INVALID_PARAMETER
            400 | <400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 9]   | PROMPT_TOO_LONG
            400 | This model's maximum context length is 32768 tokens                                 | PROMPT_TOO_LONG
            400 | Model not exist.                                                                    | MODEL_NAME_WRONG
            400 | Model not found                                                                     | MODEL_NAME_WRONG
            400 | you must provide a model parameter                                                  | MODEL_NAME_WRONG
            404 | The model `x` does not exist or you do not have access to it.                       | MODEL_NOT_FOUND
            404 | 404 page not found                                                                  | NOT_FOUND
            400 | top_p must be in (0, 1]                                                             | INVALID_PARAMETER
            """)
    void messagesTellWhatCodesDoNot(int status, String message, FailureReason reason) {
        String escaped = message.replace("\"", "\\\"");
        String body = "{\"error\":{\"message\":\"" + escaped + "\",\"type\":\"invalid_request_error\",\"code\":null}}";

        assertThat(refusal(status, body).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_PARAMETER", "401, WRONG_KEY", "402, BILLING", "403, ACCESS_DENIED", "404, NOT_FOUND",
        "405, NOT_FOUND", "407, PROXY_FAILED", "408, SERVER_TIMEOUT", "409, REFUSED", "413, PROMPT_TOO_LONG",
        "418, REFUSED", "429, RATE_LIMIT", "500, SERVER_ERROR", "502, SERVER_ERROR", "503, NO_CAPACITY",
        "504, SERVER_TIMEOUT",
    })
    void withoutAWordTheStatusDecides(int status, FailureReason reason) {
        assertThat(refusal(status, "").reason()).isEqualTo(reason);
        assertThat(refusal(status, "{}").reason()).isEqualTo(reason);
        assertThat(refusal(status, "{\"error\":{\"code\":" + status + "}}").reason())
                .isEqualTo(reason);
        assertThat(refusal(status, "{broken").reason()).isEqualTo(reason);
    }

    @Test
    void aPageIsQuotedByItsTitle() {
        ServerRefusal titled = refusal(502, "<html><head><title>502 Bad\n Gateway</title></head><p>nginx</p></html>");
        ServerRefusal bare = refusal(502, "<html><style>p{}</style><p>Down for <b>today</b></p></html>");

        assertThat(titled.reason()).isEqualTo(FailureReason.SERVER_ERROR);
        assertThat(titled.serverMessage()).isEqualTo("502 Bad Gateway");
        assertThat(bare.serverMessage()).isEqualTo("Down for today");
    }

    @Test
    void llamaServersContextOverflowIsAPromptThatIsTooLong() {
        ServerRefusal refusal = refusal(400, Transcript.body("22-too-long"));

        assertThat(refusal.reason()).isEqualTo(FailureReason.PROMPT_TOO_LONG);
        assertThat(refusal.code()).contains("400");
        assertThat(refusal.serverMessage()).startsWith("request (15390 tokens)");
    }

    @Test
    void otherServersWaysToSayItAreRead() {
        assertThat(refusal(422, "{\"detail\":\"bad\"}").serverMessage()).isEqualTo("bad");
        assertThat(refusal(500, "{\"error\":\"out of memory\"}").serverMessage())
                .isEqualTo("out of memory");
        assertThat(refusal(500, "upstream gone").serverMessage()).isEqualTo("upstream gone");
        assertThat(refusal(500, "x".repeat(10_000)).serverMessage()).hasSize(4_001);
    }
}
