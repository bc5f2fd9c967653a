package dev.fimplayground.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {
    private static HttpRequest health(String host) {
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/health");
        request.headers().set(HttpHeaderNames.HOST, host);
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST", "localhost:80", "127.0.0.1:80"})
    void onPort80TheHostMayLeaveThePortOut(String host) throws Exception {
        assertThat(new Doorkeeper(80, Optional.empty(), 1).admit(health(host))).isEqualTo(Route.HEALTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "localhost:80", "evil.example"})
    void onAnotherPortItMayNot(String host) {
        assertThatThrownBy(() -> new Doorkeeper(8080, Optional.empty(), 1).admit(health(host)))
                .isInstanceOf(RefusedException.class);
    }
}
