package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f(x):",
                "import os\n",
                "from a.b import c",
                "class A:",
                "    return result",
                "    for x in xs:\n        ",
                "x = {\n    'a': 1\n}\nprint(x)\nif x:\n    pass\n",
                "Write a Python quick sort function, def quick_sort(arr):"
            })
    void pythonIsRecognised(String text) {
        assertThat(Language.detect(text)).isEqualTo(Language.PYTHON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JAVA       | 'import java.util.List;\n'
            JAVA       | 'public class A {\n    public static void main(String[] args) {\n        int x = 1;'
            JAVA       | '    @Override\n    public String toString() {\n        return name;\n    }'
            JAVASCRIPT | 'const x = (a) => {\n  return a;\n};'
            JAVASCRIPT | 'function add(a, b) {\n  return a + b;\n}'
            JAVASCRIPT | 'class A extends B {\n  run() {}\n}'
            JAVASCRIPT | 'import x from "y";'
            TYPESCRIPT | 'export const f = (a: string): number => {\n  return a.length;\n};'
            TYPESCRIPT | 'interface A {\n  b?: string;\n}\nfunction f(a: A): void {}\nconst x = 1;'
            TSX        | 'export const A = (p: string) => {\n  return <b>{p}</b>;\n};\nconst [a, b] = useState(1);\nfunction f(a: number) {}'
            C          | 'int main(void) {\n    return 0;\n}'
            C          | '#include <stdio.h>\n'
            C          | '    char *p = malloc(n);\n    for (int i = 0; i < n; i++) {'
            CPP        | '#include <vector>\nstd::vector<int> x;'
            CPP        | 'template <typename T>\nT max(T a, T b) {\n    return a < b ? b : a;\n}'
            GO         | 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println(1)\n}'
            GO         | 'func add(a, b int) int {\n\tx := a\n'
            RUST       | 'fn main() {\n    let mut x = 1;\n}'
            RUST       | 'use std::io;\n\nimpl A for B {'
            JSON       | '{"a": [1, 2]}'
            JSON       | '[\n  {"a": null}\n]'
            SHELL      | '#!/bin/sh\necho hi\n'
            SHELL      | 'for f in *; do\n  echo "$f"\ndone\n'
            SQL        | 'SELECT * FROM t'
            SQL        | 'create table t (id int);'
            HTML       | '<!doctype html>\n<html>'
            HTML       | '<div class="a">\n  <p>One</p>\n</div>'
            CSS        | 'body {\n  color: red;\n}'
            CSS        | '@media print {\n'
            """)
    void codeIsRecognised(Language language, String text) {
        assertThat(Language.detect(text.replace("\\n", "\n").replace("\\t", "\t")))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLAIN")
    void aSampleOfEachLanguageIsRecognisedByItsTextAlone(Language language) throws IOException {
        assertThat(Language.detect(Samples.text(language))).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\n",
                "Dear reader, return to the harbour.",
                "Select a book from the shelf.",
                "If you like: do it. For example, import taxes; class dismissed.",
                "- one\n- two\n  - three: 3\n",
                "a = b",
                "从前有座山，山里有座庙。",
                "}\n",
                "key: value\nother: 12\n"
            })
    void otherTextIsPlain(String text) {
        assertThat(Language.detect(text)).isEqualTo(Language.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "a.py, PYTHON",
        "/home/x.y/Main.java, JAVA",
        "C:\\code\\page.HTML, HTML",
        "index.mjs, JAVASCRIPT",
        "a.d.ts, TYPESCRIPT",
        "App.tsx, TSX",
        "a.h, C",
        "a.hpp, CPP",
        "a.rs, RUST",
        "a.go, GO",
        "package.json, JSON",
        ".bashrc, SHELL",
        "build.sh, SHELL",
        "schema.sql, SQL",
        "a.css, CSS",
        "notes.txt, PLAIN",
        "python, PLAIN",
        "a.py/readme, PLAIN"
    })
    void aFileNameTellsTheLanguage(String fileName, Language language) {
        assertThat(Language.ofFileName(fileName).orElse(Language.PLAIN)).isEqualTo(language);
    }

    @Test
    void theNameOfAFileWinsOverItsText() {
        assertThat(Language.detect("a.sql", "def f(x):")).isEqualTo(Language.SQL);
    }

    @Test
    void theTextDecidesWhereTheNameDoesNot() {
        assertThat(Language.detect("configure", "#!/bin/sh\n")).isEqualTo(Language.SHELL);
        assertThat(Language.detect(
                        "a.h", "namespace a {\nclass B {\npublic:\n    std::string c;\n};\n}\nint f(int a) {\n"))
                .isEqualTo(Language.CPP);
    }

    @Test
    void longLinesAreLookedAtInTimeProportionalToTheirLength() {
        for (String piece : new String[] {"a ", "a.", "(", "x = {", "select ", "const a", "a: ", "public a "}) {
            long start = System.nanoTime();
            Language.detect(piece.repeat(4_000 / piece.length()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasAName(Language language) {
        assertThat(language.displayName()).isNotBlank();
    }
}
