package org.parley.brief.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Heading;

class CitationTest {

    private static final LocalDate DAY = LocalDate.of(2031, 9, 4);

    @Test
    void citesAsEachStyleDoes() {
        Heading two = heading("Envoys meet", "Alda Courier", "Ada B. Quill and Ben Rook", DAY);
        assertThat(Citation.CHICAGO.of(two, "a.txt"))
                .isEqualTo("Quill, Ada B., and Ben Rook. “Envoys meet.” Alda Courier, September 4, 2031.");
        assertThat(Citation.APA.of(two, "a.txt"))
                .isEqualTo("Quill, A. B., & Rook, B. (2031, September 4). Envoys meet. Alda Courier.");
        assertThat(Citation.MLA.of(two, "a.txt"))
                .isEqualTo("Quill, Ada B., and Ben Rook. “Envoys meet.” Alda Courier, 4 Sept. 2031.");
    }

    @Test
    void leavesOutWhatIsNotKnownAndTurnsNoBodyAround() {
        assertThat(Citation.CHICAGO.of(heading(null, null, null, null), "a.txt"))
                .isEqualTo("“a.txt.” n.d.");
        assertThat(Citation.APA.of(heading("Will they meet?", "Post", null, null), "a.txt"))
                .isEqualTo("Will they meet? (n.d.). Post.");
        assertThat(Citation.MLA.of(heading("“No,” she said", "Post", "Coast News Agency", DAY), "a.txt"))
                .isEqualTo("Coast News Agency. “‘No,’ she said.” Post, 4 Sept. 2031.");
    }

    private static Heading heading(
            @Nullable String title, @Nullable String publisher, @Nullable String author, @Nullable LocalDate day) {
        return new Heading(title, null, publisher, author, day, null);
    }
}
