package dev.fimplayground.syntax;

import static dev.fimplayground.syntax.Language.C;
import static dev.fimplayground.syntax.Language.CPP;
import static dev.fimplayground.syntax.Language.CSS;
import static dev.fimplayground.syntax.Language.GO;
import static dev.fimplayground.syntax.Language.HTML;
import static dev.fimplayground.syntax.Language.JAVA;
import static dev.fimplayground.syntax.Language.JAVASCRIPT;
import static dev.fimplayground.syntax.Language.JSON;
import static dev.fimplayground.syntax.Language.PLAIN;
import static dev.fimplayground.syntax.Language.PYTHON;
import static dev.fimplayground.syntax.Language.RUST;
import static dev.fimplayground.syntax.Language.SHELL;
import static dev.fimplayground.syntax.Language.SQL;
import static dev.fimplayground.syntax.Language.TSX;
import static dev.fimplayground.syntax.Language.TYPESCRIPT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells languages apart by marks that are rare outside them: each mark found adds its weight once, the highest sum
 * wins, and a draw or a low sum is plain text. Every pattern stops at the end of a line or after a fixed length, so
 * that the time stays proportional to the text.
 */
final class LanguageMarks {
    private static final int ENOUGH = 2;

    private static final List<Mark> MARKS = List.of(
            mark(PYTHON, 4, "\\A#!.*\\bpython"),
            mark(PYTHON, 3, "\\bdef \\w+ ?\\(", "^[ \\t]*class \\w+(?:\\([\\w., ]*\\))?:", "^from [\\w.]+ import "),
            mark(PYTHON, 3, "^[ \\t]*(?:(?:if|elif|while|for|with|except)\\b.*|else|try|finally):[ \\t]*$"),
            mark(PYTHON, 2, "^import [\\w.]+(?: as \\w+)?[ \\t]*$", "^[ \\t]*print\\(", "\\bself\\.\\w"),
            mark(PYTHON, 2, "^[ \\t]+return\\b[^;{]*$"),
            mark(PYTHON, -3, "[;{]\\n", "^[ \\t]*\\}"),
            mark(JAVA, 3, "^import (?:static )?\\w+\\.[\\w.]+(?:\\.\\*)?;", "^package [\\w.]+;"),
            mark(
                    JAVA,
                    3,
                    "^[ \\t]*(?:public|private|protected) (?:(?:static|final|abstract|sealed) )*[\\w<>\\[\\], ]+ \\w+ ?[({=;]"),
            mark(
                    JAVA,
                    3,
                    "^[ \\t]*(?:public )?(?:(?:final|abstract|sealed) )*(?:class|interface|enum|record) \\w+.*\\{"),
            mark(JAVA, 2, "\\bSystem\\.(?:out|err)\\.", "@Override\\b", "^[ \\t]*(?:String|List<\\w+>|var) \\w+ = .*;"),
            mark(JAVASCRIPT, 4, "\\A#!.*\\bnode"),
            mark(JAVASCRIPT, 3, "^[ \\t]*(?:export )?const [\\w{\\[$][^;=]*=", "^[ \\t]*(?:let|var) [\\w$]+ = [^|]*;"),
            mark(
                    JAVASCRIPT,
                    3,
                    "^import .*\\bfrom ['\"]|^export (?:default|const|async|function|class) |\\brequire\\(['\"]"),
            mark(JAVASCRIPT, 3, "\\bfunction\\*? ?\\w*\\([^)]*\\) ?\\{", "\\)? => [{(]", "\\bconsole\\.log\\("),
            mark(JAVASCRIPT, 3, "^[ \\t]*class \\w+(?: extends \\w+)? \\{$"),
            mark(JAVASCRIPT, 1, " [!=]== ", "^[ \\t]+(?!if|for|while|switch|catch)\\w+\\([^)]*\\) \\{"),
            mark(TYPESCRIPT, 3, "\\w[?!]?\\)?: (?:string|number|boolean|any|unknown|void|never)\\b", "^import type "),
            mark(TYPESCRIPT, 3, "^(?:export )?type \\w+(?:<[^>]*>)? = ", "\\bas const\\b", "\\bPromise<"),
            mark(TSX, 3, "(?:return|\\(|=>) ?<\\w", "^[ \\t]*</?\\w[^>]*>"),
            mark(C, 3, "^[ \\t]*#[ \\t]*(?:include [<\"]|define \\w|ifdef \\w|ifndef \\w|pragma \\w)"),
            mark(
                    C,
                    3,
                    "^(?:(?:static|const|inline|extern|unsigned|struct) )*(?!function|func\\b)\\w+ [*&]?\\w+\\([^)=]*\\)[ \\t]*(?:\\{|\\r?\\n\\{)"),
            mark(
                    C,
                    2,
                    "\\b(?:printf|malloc|calloc|sizeof|memcpy|strlen) ?\\(|\\btypedef |\\bunsigned \\w|\\b(?:char|void|int) \\*\\w"),
            mark(C, 2, "^[ \\t]*(?:const )?(?:int|char|float|double|long|size_t) \\w+(?:\\[\\w*\\])* ?[=;]"),
            mark(CPP, 3, "(?<!use )\\bstd::", "\\btemplate ?<", "\\busing namespace ", "^#include <\\w+>[ \\t]*$"),
            mark(
                    CPP,
                    3,
                    "^(?:public|private|protected):",
                    "\\bnullptr\\b",
                    "\\bnamespace [\\w:]+ ?\\{",
                    "\\bconstexpr "),
            mark(GO, 4, "^package \\w+[ \\t]*$"),
            mark(
                    GO,
                    3,
                    "^func (?:\\(\\w+ \\*?\\w+\\) )?\\w+[(\\[]",
                    "^type \\w+ (?:struct|interface) ?\\{",
                    "^import \\("),
            mark(GO, 2, "\\bfmt\\.[A-Z]", "\\bif err != nil", "^[ \\t]*\\w+(?:, \\w+)? := "),
            mark(
                    RUST,
                    3,
                    "\\bfn \\w+(?:<[^>]*>)?\\([^)]*\\)",
                    "^(?:pub )?(?:use (?:std|crate|super|self)::|mod \\w+;)"),
            mark(
                    RUST,
                    3,
                    "\\blet mut ",
                    "^[ \\t]*#!?\\[\\w+",
                    "^(?:pub )?(?:impl|trait)\\b.*\\{",
                    "\\b(?:println|vec|format)!"),
            mark(RUST, 2, "&mut \\w", "&self\\b", "\\.unwrap\\(\\)", "^[ \\t]*pub (?:struct|enum|fn) "),
            mark(JSON, 5, "\\A\\s*\\{\\s*\"[^\"\\n]*\"\\s*:", "\\A\\s*\\[\\s*\\{\\s*\"[^\"\\n]*\"\\s*:"),
            mark(SHELL, 5, "\\A#!.*\\b(?:ba|z|k|da)?sh\\b"),
            mark(
                    SHELL,
                    3,
                    "^[ \\t]*(?:fi|done|esac)\\b[ \\t]*$",
                    "; (?:then|do)[ \\t]*$",
                    "^[ \\t]*(?:if|while) \\[\\[? "),
            mark(SHELL, 2, "^(?:export \\w+=|set -[eux]|echo [\"'$]|sudo |apt-get |cd [\\w~/.$\"]+$)", "\"\\$\\{?\\w+"),
            mark(
                    SQL,
                    4,
                    "^[ \\t]*(?:SELECT\\b[^;]{1,400}\\bFROM|INSERT INTO|UPDATE \\w+ SET|DELETE FROM|WITH \\w+ AS ?\\()\\b"),
            mark(
                    SQL,
                    4,
                    "^[ \\t]*(?:CREATE (?:OR REPLACE )?(?:TABLE|VIEW|INDEX|FUNCTION|DATABASE)|ALTER TABLE|DROP TABLE)\\b"),
            mark(
                    SQL,
                    4,
                    "^(?:select\\b[^;]{1,400}\\bfrom|insert into|update \\w+ set|delete from|create table|alter table)\\b"),
            mark(HTML, 5, "\\A\\s*<(?i:!doctype html|html\\b)"),
            mark(HTML, 3, "</(?i:div|p|span|a|ul|ol|li|body|head|table|h[1-6]|script|style|form|button)>"),
            mark(
                    CSS,
                    3,
                    "^[ \\t]*(?:color|background|margin|padding|font|display|width|height|border|position)[a-z-]*: ?(?!(?:string|number|boolean)\\b)[^;{}=\\n]+;"),
            mark(CSS, 3, "^@(?:media|charset|keyframes|font-face|supports)\\b", "^[.#][\\w-]+[^;{}=()]{0,80}\\{"));

    /** Languages that are another one with something added: their own marks count on top of the other's. */
    private static final Map<Language, Language> BASES =
            new EnumMap<>(Map.of(TYPESCRIPT, JAVASCRIPT, TSX, TYPESCRIPT, CPP, C));

    private LanguageMarks() {}

    /** Two patterns that are the same mark: one that matches where a line starts, one that is found anywhere. */
    private record Mark(Language language, int weight, Optional<Pattern> lineStart, Optional<Pattern> anywhere) {
        boolean isIn(CharSequence head, int[] lineStarts) {
            return anywhere.filter(pattern -> pattern.matcher(head).find()).isPresent()
                    || lineStart
                            .filter(pattern -> startsALine(pattern, head, lineStarts))
                            .isPresent();
        }

        private static boolean startsALine(Pattern pattern, CharSequence head, int[] lineStarts) {
            Matcher matcher = pattern.matcher(head).useTransparentBounds(true).useAnchoringBounds(false);
            return IntStream.of(lineStarts)
                    .anyMatch(start -> matcher.region(start, head.length()).lookingAt());
        }
    }

    /** @param regexes one of them is enough; those with {@code ^} in front are tried at line starts only, for speed */
    private static Mark mark(Language language, int weight, String... regexes) {
        return new Mark(
                language,
                weight,
                anyOf(regexes, regex -> regex.startsWith("^")),
                anyOf(regexes, regex -> !regex.startsWith("^")));
    }

    private static Optional<Pattern> anyOf(String[] regexes, Predicate<String> chosen) {
        return Stream.of(regexes)
                .filter(chosen)
                .reduce((one, other) -> one + "|" + other)
                .map(regex -> Pattern.compile(regex, Pattern.MULTILINE));
    }

    static Language languageOf(String head) {
        int[] lineStarts = IntStream.range(0, head.length())
                .filter(i -> i == 0 || head.charAt(i - 1) == '\n')
                .toArray();
        Map<Language, Integer> sums = new EnumMap<>(Language.class);
        for (Mark mark : MARKS) {
            if (mark.isIn(head, lineStarts)) {
                sums.merge(mark.language(), mark.weight(), Integer::sum);
            }
        }
        addBase(TYPESCRIPT, sums);
        addBase(TSX, sums);
        addBase(CPP, sums);
        return highest(sums);
    }

    private static void addBase(Language language, Map<Language, Integer> sums) {
        Integer base = sums.get(BASES.get(language));
        if (base == null && language == TSX) {
            sums.remove(TSX);
        } else if (base != null) {
            sums.computeIfPresent(language, (_, own) -> own + base);
        }
    }

    private static Language highest(Map<Language, Integer> sums) {
        Language best = PLAIN;
        int most = ENOUGH - 1;
        for (Map.Entry<Language, Integer> sum : sums.entrySet()) {
            if (sum.getValue() > most) {
                best = sum.getKey();
                most = sum.getValue();
            } else if (sum.getValue() == most) {
                best = PLAIN;
            }
        }
        return best;
    }
}
