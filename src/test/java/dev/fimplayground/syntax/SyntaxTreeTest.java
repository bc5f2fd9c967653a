package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyntaxTreeTest {
    private final Grammar grammar = Grammar.load(Language.PYTHON);
    private final SyntaxTree tree = new SyntaxTree(grammar);

    @AfterEach
    void free() {
        tree.close();
        grammar.close();
    }

    @Test
    void namesTheTokensOfADefinition() {
        assertThat(coloured("def area(r: float) -> int:\n    return PI * r  # round\n"))
                .containsExactly(
                        "KEYWORD:def",
                        "FUNCTION:area",
                        "VARIABLE:r",
                        "TYPE:float",
                        "OPERATOR:->",
                        "TYPE:int",
                        "KEYWORD:return",
                        "CONSTANT:PI",
                        "OPERATOR:*",
                        "VARIABLE:r",
                        "COMMENT:# round");
    }

    @Test
    void namesTheTokensOfAClass() {
        assertThat(coloured("@final\nclass A:\n    def go(self):\n        self.x = Box(n=1.5, m=None)\n"))
                .containsExactly(
                        "DECORATOR:@final",
                        "KEYWORD:class",
                        "TYPE:A",
                        "KEYWORD:def",
                        "FUNCTION:go",
                        "BUILTIN:self",
                        "BUILTIN:self",
                        "PROPERTY:x",
                        "OPERATOR:=",
                        "TYPE:Box",
                        "PROPERTY:n",
                        "OPERATOR:=",
                        "NUMBER:1.5",
                        "PROPERTY:m",
                        "OPERATOR:=",
                        "CONSTANT:None");
    }

    @Test
    void coloursCodeInsideAnInterpolatedString() {
        assertThat(coloured("f'a{len(b)}\\n'\n"))
                .containsExactly("STRING:f'a", "ESCAPE:{", "FUNCTION:len", "VARIABLE:b", "ESCAPE:}\\n", "STRING:'");
    }

    @Test
    void keywordsOfTwoWordsAreKeywords() {
        assertThat(coloured("a is not b\nc not in d\n")).contains("KEYWORD:is not", "KEYWORD:not in");
    }

    @Test
    void spansAreRightAfterEmojiAndChineseText() {
        assertThat(coloured("s = '😀 数据 é'  # 注释 🎉\n变量 = 12\nreturn 变量\n"))
                .containsExactly(
                        "VARIABLE:s",
                        "OPERATOR:=",
                        "STRING:'😀 数据 é'",
                        "COMMENT:# 注释 🎉",
                        "VARIABLE:变量",
                        "OPERATOR:=",
                        "NUMBER:12",
                        "KEYWORD:return",
                        "VARIABLE:变量");
    }

    @Test
    void predicatesSeeTheirOwnNodeAfterNonAsciiText() {
        assertThat(coloured("x = '数据数据数据'; self.MAX_SIZE\n")).contains("BUILTIN:self");
        assertThat(coloured("x = '数据数据数据'; MAX_SIZE\n")).contains("CONSTANT:MAX_SIZE");
    }

    @Test
    void aPartIsColouredLikeTheWhole() {
        tree.parse("\"\"\"one\ntwo\nthree\"\"\"\nreturn\n");
        assertThat(tree.spans(8, 11)).containsExactly(new Span(8, 11, TokenKind.STRING));
        assertThat(tree.spans(20, 26)).containsExactly(new Span(20, 26, TokenKind.KEYWORD));
    }

    @Test
    void anInnerNodeWinsAlsoWhereBothCoverThePart() {
        String text = "f'{\"a long string\"}'\n";
        tree.parse(text);
        int inside = text.indexOf("long");
        assertThat(tree.spans(inside, inside + 4)).containsExactly(new Span(inside, inside + 4, TokenKind.STRING));
    }

    @Test
    void aPartOutsideTheTextIsMovedIntoIt() {
        tree.parse("pass");
        assertThat(tree.spans(-5, 100)).containsExactly(new Span(0, 4, TokenKind.KEYWORD));
        assertThat(tree.spans(50, 100)).isEmpty();
    }

    @Test
    void unfinishedCodeKeepsItsColours() {
        assertThat(coloured("def f(x):\n    if x > 'a\n")).contains("KEYWORD:def", "KEYWORD:if");
    }

    @Test
    void incrementalParsesEndWithTheColoursOfAFreshParse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {
            "def f(x):\n", "    ", "return ", "'😀", "'", "\"\"\"", "数", "\n", "(", ")", "# c\n", "1.5", "x"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextInt(4) == 0) {
                text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
            } else {
                text.insert(at, pieces[random.nextInt(pieces.length)]);
            }
            List<String> incremental = coloured(text.toString());
            if (i % 10 == 0) {
                assertThat(incremental)
                        .as("seed %d, step %d: %s", seed, i, text)
                        .isEqualTo(fresh(text.toString()));
            }
        }
    }

    private List<String> fresh(String text) {
        try (SyntaxTree other = new SyntaxTree(grammar)) {
            other.parse(text);
            return named(other, text);
        }
    }

    private List<String> coloured(String text) {
        tree.parse(text);
        return named(tree, text);
    }

    private static List<String> named(SyntaxTree tree, String text) {
        return tree.spans(0, text.length()).stream()
                .map(span -> span.kind() + ":" + text.substring(span.start(), span.end()))
                .collect(Collectors.toList());
    }
}
