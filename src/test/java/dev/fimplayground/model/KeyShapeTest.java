package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyShapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-1",
                " sk-0123456789abcdef ",
                "sk-proj-Ab_12-cdefgh",
                "Bearer sk-0123456789",
                "0123456789abcdef0123456789abcdef",
                "qKx8fT2mZp9LwR4vB7nC1dH6sJ3gY5aE"
            })
    void whatKeysLookLikeIsToldToBeOne(String key) {
        assertThat(KeyShape.is(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DASHSCOPE_API_KEY",
                "MY_VERY_LONG_AND_TALKATIVE_VARIABLE_NAME_2",
                "AVERYLONGVARIABLENAMEWITHOUTANYDIGITS",
                "qwen2.5-coder-1.5b-instruct",
                "deepseek-ai/DeepSeek-Coder-V2-Lite-Base",
                "task-sk-model"
            })
    void whatPeopleCallVariablesAndModelsIsNot(String name) {
        assertThat(KeyShape.is(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host/sk-0123456789/v1", "https://host/v1/sk-0123456789"})
    void aKeyIsFoundWithinAnAddress(String address) {
        assertThat(KeyShape.isIn(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://host/accounts/0123456789abcdef0123456789abcdef/v1", "https://desk-assistants.org/v1"})
    void theNumberOfAnAccountIsNoKey(String address) {
        assertThat(KeyShape.isIn(address)).isFalse();
    }
}
