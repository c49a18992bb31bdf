package org.parley.record.fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order of its keys that is never changed: a balanced tree of which a change copies one path. Every step costs in the
 * order of the logarithm of the size. Safe for many threads. Rejected: copying a map of the library for each entry (a long log would
 * cost the square of its length), a map that changes (a state could not be kept).
 */
public final class Tree<K extends Comparable<? super K>, V> {

    private final @Nullable Node<K, V> root;
    private final int size;

    private Tree(@Nullable Node<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    private record Node<K, V>(
            K key,
            V value,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right,
            int height) {}

    public static <K extends Comparable<? super K>, V> Tree<K, V> empty() {
        return new Tree<>(null, 0);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public Optional<V> find(K key) {
        Node<K, V> at = root;
        while (at != null) {
            int order = key.compareTo(at.key());
            if (order == 0) {
                return Optional.of(at.value());
            }
            at = order < 0 ? at.left() : at.right();
        }
        return Optional.empty();
    }

    public boolean contains(K key) {
        return find(key).isPresent();
    }

    /** The value of the greatest key that is not greater than this one. */
    public Optional<V> findUpTo(K key) {
        Optional<V> best = Optional.empty();
        Node<K, V> at = root;
        while (at != null) {
            if (at.key().compareTo(key) <= 0) {
                best = Optional.of(at.value());
                at = at.right();
            } else {
                at = at.left();
            }
        }
        return best;
    }

    /** The value of the greatest key. */
    public Optional<V> findLast() {
        Node<K, V> at = root;
        while (at != null && at.right() != null) {
            at = at.right();
        }
        return Optional.ofNullable(at).map(Node::value);
    }

    /** The values in the order of their keys. */
    public List<V> values() {
        return inOrder((key, value) -> value);
    }

    /** The keys in order. */
    public List<K> keys() {
        return inOrder((key, value) -> key);
    }

    private <T> List<T> inOrder(BiFunction<K, V, T> each) {
        List<T> all = new ArrayList<>(size);
        Deque<Node<K, V>> path = new ArrayDeque<>();
        Node<K, V> at = root;
        while (at != null || !path.isEmpty()) {
            while (at != null) {
                path.push(at);
                at = at.left();
            }
            Node<K, V> next = path.pop();
            all.add(each.apply(next.key(), next.value()));
            at = next.right();
        }
        return List.copyOf(all);
    }

    /** With this value for this key, in the place of the one that it had. */
    public Tree<K, V> with(K key, V value) {
        return new Tree<>(with(root, key, value), contains(key) ? size : size + 1);
    }

    /** Without this key; the same when it has none. */
    public Tree<K, V> without(K key) {
        return contains(key) ? new Tree<>(without(root, key), size - 1) : this;
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> with(@Nullable Node<K, V> at, K key, V value) {
        if (at == null) {
            return new Node<>(key, value, null, null, 1);
        }
        int order = key.compareTo(at.key());
        if (order == 0) {
            return new Node<>(key, value, at.left(), at.right(), at.height());
        }
        return order < 0
                ? balanced(at, with(at.left(), key, value), at.right())
                : balanced(at, at.left(), with(at.right(), key, value));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> without(@Nullable Node<K, V> at, K key) {
        if (at == null) {
            return null;
        }
        int order = key.compareTo(at.key());
        if (order < 0) {
            return balanced(at, without(at.left(), key), at.right());
        }
        if (order > 0) {
            return balanced(at, at.left(), without(at.right(), key));
        }
        Node<K, V> right = at.right();
        if (at.left() == null || right == null) {
            return at.left() == null ? right : at.left();
        }
        Node<K, V> next = right;
        for (Node<K, V> left = next.left(); left != null; left = next.left()) {
            next = left;
        }
        return balanced(next, at.left(), without(right, next.key()));
    }

    /** The pair of this node over these two, whose heights differ by two at most. */
    private static <K, V> Node<K, V> balanced(Node<K, V> pair, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left != null && left.height() > height(right) + 1) {
            Node<K, V> inner = left.right();
            if (inner != null && inner.height() > height(left.left())) {
                return over(inner, over(left, left.left(), inner.left()), over(pair, inner.right(), right));
            }
            return over(left, left.left(), over(pair, inner, right));
        }
        if (right != null && right.height() > height(left) + 1) {
            Node<K, V> inner = right.left();
            if (inner != null && inner.height() > height(right.right())) {
                return over(inner, over(pair, left, inner.left()), over(right, inner.right(), right.right()));
            }
            return over(right, over(pair, left, inner), right.right());
        }
        return over(pair, left, right);
    }

    private static <K, V> Node<K, V> over(Node<K, V> pair, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        return new Node<>(pair.key(), pair.value(), left, right, 1 + Math.max(height(left), height(right)));
    }

    private static int height(@Nullable Node<?, ?> at) {
        return at == null ? 0 : at.height();
    }
}
