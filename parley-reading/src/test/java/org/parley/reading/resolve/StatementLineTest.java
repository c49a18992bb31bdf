package org.parley.reading.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Act, negation, addressee and relay. */
class StatementLineTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # acts by the cue
        {s1 Kenya} {c1 accused} {q1 the rebels of shelling a school}. | Kenya KEN: accuse
        {s1 Kenya} {c1 denied} {q1 the charge}. | Kenya KEN: deny
        {s1 Kenya} {c1 admitted} {q1 the raid}. | Kenya KEN: admit
        {s1 Kenya} {c1 vowed} {q1 to rebuild the bridge}. | Kenya KEN: promise
        {s1 Kenya} {c1 proposed} {q1 a new meeting}. | Kenya KEN: propose
        {s1 Kenya} {c1 called for} {q1 a truce}. | Kenya KEN: demand
        {s1 Kenya} {c1 threatened} {q1 to close the border}. | Kenya KEN: threaten
        {s1 Kenya} {c1 welcomed} {q1 the truce}. | Kenya KEN: agree
        {s1 Kenya} {c1 ruled out} {q1 a truce}. | Kenya KEN: refuse
        {s1 Thomas Varga} {c1 believes} {q1 it was late}. | Thomas Varga: assess
        {s1 Thomas Varga} {c1 declined to comment on} {q1 the report}. | Thomas Varga: decline to answer
        # negation
        {s1 Thomas Varga} {c1 would not say} {q1 whether he would go}. | Thomas Varga: decline to answer
        {s1 Thomas Varga} {c1 did not deny} {q1 the charge}. | Thomas Varga: admit
        {s1 Thomas Varga} {c1 did not say} {q1 that it was late}. | Thomas Varga: assert, negated
        {s1 Thomas Varga} {c1 never claimed} {q1 that it was late}. | Thomas Varga: assert, negated
        {s1 Thomas Varga} {c1 refused to rule out} {q1 a strike}. | Thomas Varga: assert
        # acts by the content
        {q1 "We will rebuild the bridge,"} {s1 Thomas Varga} {c1 said}. | Thomas Varga: promise
        {q1 "Kenya must withdraw its troops,"} {s1 Thomas Varga} {c1 said}. | Thomas Varga: demand
        {s1 Thomas Varga} {c1 said} {q1 the border was open}. | Thomas Varga: assert
        # addressee
        {s1 Thomas Varga} {c1 told} reporters {q1 that it was late}. | Thomas Varga: assert, to reporters (unnamed)
        {s1 Thomas Varga} {c1 told} the BBC {q1 that it was late}. | Thomas Varga: assert, to BBC
        {s1 Thomas Varga} {c1 said} in an interview with Kenyan television {q1 that it was late}. | Thomas Varga: assert, to Kenyan television
        # relay
        {c2 According to} {s2 Reuters}, {q2 {s1 Thomas Varga} {c1 said} {q1 it was late}}. | Reuters: assert\\nThomas Varga: assert, via Reuters
        {s1 Anna Keller} {c1 said} {q1 {s2 Thomas Varga} {c2 had promised} {q2 to come}}. | Anna Keller: assert\\nThomas Varga: promise, via Anna Keller
        """)
    void tellsActAddresseeAndRelay(String marked, String expected) {
        assertThat(Marked.of(marked).lines()).isEqualTo(expected.replace("\\n", "\n"));
    }
}
