package org.parley.reading.resolve;

/**
 * Words that name a member of the cast.
 *
 * @param member who or what
 * @param from index of its first token
 * @param end one past its last token
 * @param sense how the words name it; adjectives such as "Iraqi" are {@code PEOPLE}
 */
record Mention(Member member, int from, int end, Roster.Sense sense) {

    int last() {
        return end - 1;
    }
}
