package dev.fimplayground.syntax;

import java.util.List;

/**
 * The answer to a request.
 *
 * @param spans in order, apart from each other, within the request's part; what no span covers is plain
 */
public record Highlight(HighlightRequest request, List<Span> spans) {}
