package dev.fimplayground.syntax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One text that is shown in parts, such as prefix, middle and suffix, and is parsed as a whole, so that each part has
 * the colours it has between the others. The part that asks is answered at once. When all have rested for a moment,
 * the others are answered anew where their colours changed, and a tree with syntax errors is parsed afresh, because
 * recovery from an error depends on what stood there before. On the lane only.
 */
final class JoinedText {
    private final Highlighting highlighting;
    private final List<Part> parts;
    private Language treeLanguage = Language.PLAIN;
    private @Nullable SyntaxTree tree;
    private long changes;
    private boolean restAwaited;

    JoinedText(Highlighting highlighting, int size) {
        this.highlighting = highlighting;
        this.parts = Stream.generate(Part::new).limit(size).toList();
    }

    /** What one editor showed last. */
    private static final class Part {
        private String text = "";
        private @Nullable Highlighter highlighter;
        private @Nullable HighlightRequest request;
        private List<Span> answered = List.of();
        private @Nullable BracketRequest bracket;
        private @Nullable String bracketText;

        void leave() {
            text = "";
            highlighter = null;
            request = null;
            forgetBracket();
        }

        void forgetBracket() {
            bracket = null;
            bracketText = null;
        }

        /** False while the text that the bracket stands in is not known here: it comes with the request for its colours. */
        boolean knowsBracketsText() {
            if (bracket != null && bracketText == null) {
                String asked = bracket.text().get();
                bracketText = asked.equals(text) ? text : null;
            } else if (bracket != null && !text.equals(bracketText)) {
                forgetBracket();
            }
            return bracketText != null;
        }
    }

    void join(int index, Highlighter highlighter) {
        parts.get(index).highlighter = highlighter;
    }

    /** The part's editor is gone. */
    void leave(int index) {
        parts.get(index).leave();
        if (parts.stream().allMatch(part -> part.highlighter == null)) {
            freeTree();
            highlighting.forget(this);
        }
    }

    void answer(int index, HighlightRequest request) {
        Part part = parts.get(index);
        if (part.highlighter == null) {
            return;
        }
        HighlightRequest before = part.request;
        part.request = request;
        if (before == null || before.revision() != request.revision()) {
            part.text = request.text().get();
        }
        boolean changed =
                before == null || before.revision() != request.revision() || before.language() != request.language();
        if (changed) {
            parse();
        }
        answerPart(index);
        if (changed) {
            matchAll();
            awaitRest();
        }
    }

    /** Answers now, or once the part's text is known, and again when a text around it changes. */
    void match(int index, BracketRequest request) {
        Part part = parts.get(index);
        part.forgetBracket();
        part.bracket = request;
        answerMatch(index);
    }

    void forgetMatch(int index) {
        parts.get(index).forgetBracket();
    }

    private void matchAll() {
        IntStream.range(0, parts.size()).forEach(this::answerMatch);
    }

    private void answerMatch(int index) {
        Part part = parts.get(index);
        if (part.highlighter != null && part.bracket != null && part.knowsBracketsText()) {
            part.highlighter.answer(part.bracket, matchBeside(index, part.bracket.caret()));
        }
    }

    private BracketMatch matchBeside(int index, int caret) {
        BracketMatch before = matchAt(index, caret - 1);
        return before instanceof BracketMatch.None ? matchAt(index, caret) : before;
    }

    private BracketMatch matchAt(int index, int position) {
        String text = parts.get(index).text;
        if (position < 0 || position >= text.length() || !Brackets.isBracket(text.charAt(position))) {
            return new BracketMatch.None();
        }
        int start = startOf(index);
        String whole = wholeText();
        BracketMatch match =
                tree == null ? Brackets.match(whole, start + position) : tree.match(whole, start + position);
        return switch (match) {
            case BracketMatch.Pair pair -> within(pair.partner() - start, text.length(), position);
            case BracketMatch.Lonely _ -> new BracketMatch.Lonely(position);
            default -> match;
        };
    }

    private static BracketMatch within(int partner, int length, int position) {
        return partner >= 0 && partner < length
                ? new BracketMatch.Pair(position, partner)
                : new BracketMatch.Beyond(position);
    }

    private int startOf(int index) {
        return IntStream.range(0, index).map(i -> parts.get(i).text.length()).sum();
    }

    void freeTree() {
        if (tree != null) {
            tree.close();
        }
        tree = null;
    }

    private void parse() {
        changes++;
        SyntaxTree current = treeFor(language());
        int length = parts.stream().mapToInt(part -> part.text.length()).sum();
        if (length > Highlighter.MAX_LENGTH) {
            freeTree();
        } else if (current != null) {
            current.parse(wholeText());
        }
    }

    private String wholeText() {
        return parts.size() == 1
                ? parts.getFirst().text
                : parts.stream().map(part -> part.text).collect(Collectors.joining());
    }

    /** The language of the first part that has one: a lone bracket in the suffix does not tell its own. */
    private Language language() {
        return parts.stream()
                .map(part -> part.request)
                .map(request -> request == null ? Language.PLAIN : request.language())
                .filter(language -> language != Language.PLAIN)
                .findFirst()
                .orElse(Language.PLAIN);
    }

    private @Nullable SyntaxTree treeFor(Language language) {
        if (tree == null || treeLanguage != language) {
            freeTree();
            tree = highlighting.grammar(language).map(SyntaxTree::new).orElse(null);
            treeLanguage = language;
        }
        return tree;
    }

    private void answerPart(int index) {
        Part part = parts.get(index);
        if (part.highlighter != null && part.request != null) {
            part.answered = spans(index, part.request);
            part.highlighter.answer(new Highlight(part.request, part.answered));
        }
    }

    private List<Span> spans(int index, HighlightRequest request) {
        if (tree == null) {
            return List.of();
        }
        int start = startOf(index);
        int length = parts.get(index).text.length();
        int from = Math.clamp(request.from(), 0, length);
        int to = Math.clamp(request.to(), from, length);
        return tree.spans(start + from, start + to).stream()
                .map(span -> new Span(span.start() - start, span.end() - start, span.kind()))
                .toList();
    }

    private void awaitRest() {
        boolean nothingToDo = parts.size() == 1 && (tree == null || !tree.hasErrors());
        if (!restAwaited && !nothingToDo) {
            restAwaited = true;
            long seen = changes;
            highlighting.afterRest(() -> rest(seen));
        }
    }

    private void rest(long seen) {
        restAwaited = false;
        if (changes != seen) {
            awaitRest();
            return;
        }
        if (tree != null && tree.hasErrors()) {
            tree.parseAfresh();
            matchAll();
        }
        for (int i = 0; i < parts.size(); i++) {
            HighlightRequest request = parts.get(i).request;
            if (request != null && !spans(i, request).equals(parts.get(i).answered)) {
                answerPart(i);
            }
        }
    }
}
