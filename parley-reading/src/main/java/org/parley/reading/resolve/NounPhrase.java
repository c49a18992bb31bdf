package org.parley.reading.resolve;

/** A noun phrase by its first token, the end after its last, and its head. */
record NounPhrase(int from, int end, int head) {}
