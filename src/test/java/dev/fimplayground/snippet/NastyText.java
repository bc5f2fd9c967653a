package dev.fimplayground.snippet;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that are hard to quote, from a seed. */
final class NastyText {
    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "\\",
            "\\\\",
            "`",
            "$",
            "$HOME",
            "${x}",
            "$(id)",
            "!",
            "!!",
            "!x",
            "#",
            "%s",
            "%%",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\0",
            "\u0001",
            "\u0007",
            "\b",
            "\f",
            "\u001a",
            "\u001b[31m",
            "\u007f",
            "\u0080",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u200d",
            "\u202e",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffd",
            "\ufffe",
            "\uffff",
            "\ue000",
            "日本語",
            "中文",
            "한국어",
            "é",
            "e\u0301",
            "😀",
            "👩\u200d💻",
            "\ud800\udc00",
            "\udbff\udfff",
            "JSON",
            "\nJSON\n",
            "EOF",
            "\"\"\"",
            "'''",
            "*/",
            "//",
            "/*",
            "<!--",
            "</script>",
            "<|fim_prefix|>",
            "<|fim_suffix|>",
            "<|fim_middle|>",
            "<|endoftext|>",
            "\\u000a",
            "\\u0022",
            "\\n",
            "\\x41",
            "\\101",
            "\\N{BULLET}",
            "\\0",
            "7",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ";",
            "&",
            "|",
            ">",
            "<",
            "~",
            "^",
            "*",
            "?",
            "=",
            " ",
            "    ",
            "\n\n",
            "def f(x):",
            "a",
            "Z",
            "ident",
            "\" + \"",
            "\\\"",
            "\\\n",
            "data: ",
            "[DONE]");

    private NastyText() {}

    /** Up to {@code most} pieces; now and then a code point of any kind that can be sent. */
    static String of(RandomGenerator random, int most) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(most + 1);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(codePoint(random));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static int codePoint(RandomGenerator random) {
        int any = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
        return any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE ? '?' : any;
    }
}
