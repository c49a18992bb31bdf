package org.parley.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A half-open range {@code [begin, end)} of a report's text, in UTF-16 code units. Exports turn it into Unicode code
 * points with {@link CodePoints}.
 *
 * @param begin first unit, at least 0
 * @param end one past the last unit, greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("span [" + begin + ", " + end + ") must have 0 <= begin < end");
        }
    }

    /** The text under the span. */
    public String in(String text) {
        return text.substring(begin, end);
    }

    /** Number of UTF-16 units, at least 1. */
    public int length() {
        return end - begin;
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that holds this one and the other. */
    public Span cover(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** Sorted, with overlapping and touching spans joined: the form in which every item keeps its spans. */
    public static List<Span> joined(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(null);
        List<Span> out = new ArrayList<>();
        for (Span span : sorted) {
            Span last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && span.begin <= last.end) {
                out.set(out.size() - 1, last.cover(span));
            } else {
                out.add(span);
            }
        }
        return List.copyOf(out);
    }

    /** The texts under the spans, joined with " … " where there is a gap. */
    public static String in(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            out.append(out.length() == 0 ? "" : " … ").append(text, span.begin, span.end);
        }
        return out.toString();
    }

    /** Fails unless the spans are in text order without overlap and end within {@code length}. */
    static List<Span> checked(String what, List<Span> spans, int length) {
        int last = 0;
        for (Span span : spans) {
            if (span.begin < last || span.end > length) {
                throw new IllegalArgumentException(
                        what + " " + spans + " must be in order, without overlap, within 0.." + length);
            }
            last = span.end;
        }
        return List.copyOf(spans);
    }

    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + begin + "," + end + ")";
    }
}
