package org.parley.brief;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Copy;
import org.parley.model.Problem;
import org.parley.model.ReadReport;

/** What became of one input: it was read, or it could not be. */
public sealed interface Outcome {

    /** Hands this outcome to the method that fits it. */
    void tell(Listener listener) throws IOException;

    /** Whoever wants to know of outcomes, in filing order. */
    interface Listener {

        void read(Read read) throws IOException;

        void unread(Problem problem) throws IOException;
    }

    /**
     * A report that was read.
     *
     * @param told the report and what it says
     * @param copy what it is a copy of, absent when it is none
     */
    record Read(ReadReport told, @Nullable Copy copy) implements Outcome {

        public Read {
            if (copy != null && !copy.report().equals(told.report().id())) {
                throw new IllegalArgumentException("copy " + copy + " must be of report "
                        + told.report().id() + " (" + told.report().file() + ")");
            }
        }

        public static Read of(ReadReport told) {
            return new Read(told, null);
        }

        public Optional<Copy> findCopy() {
            return Optional.ofNullable(copy);
        }

        @Override
        public void tell(Listener listener) throws IOException {
            listener.read(this);
        }
    }

    /**
     * An input, or a part of one, that could not be read.
     *
     * @param problem which, and why
     */
    record Unread(Problem problem) implements Outcome {

        @Override
        public void tell(Listener listener) throws IOException {
            listener.unread(problem);
        }
    }
}
