package org.parley.reading.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # names
        Thomas Varga arrived on Monday. {s1 Mr. Varga} {c1 said} {q1 the road was open}. | Thomas Varga
        {s1 Varga} {c1 said} {q1 the road was open}. Thomas Varga is a farmer. | Thomas Varga
        Anna Keller met Thomas Keller. {s1 Mrs. Keller} {c1 said} {q1 the talks went well}. | Anna Keller
        Maria Santos-Reyes spoke first. {s1 Santos Reyes} {c1 said} {q1 the vote was fair}. | Maria Santos-Reyes
        William Hodge opened the session. {s1 Bill Hodge} {c1 said} {q1 it would be short}. | William Hodge
        Muhammad Karimi spoke. {s1 Mohammed Karimi} {c1 said} {q1 he was tired}. | Muhammad Karimi
        {s1 Peter J. Morgan} {c1 said} {q1 it was late}. {s2 Peter Morgan} {c2 said} {q2 he was tired}. | Peter J. Morgan; Peter J. Morgan
        {s1 Hugh Barton, a doctor,} {c1 said} {q1 the ward was full}. | Hugh Barton
        # titles and roles
        The Norwegian ambassador to Kenya, Omar Hansen, arrived. {s1 The ambassador} {c1 said} {q1 it was late}. | Omar Hansen NOR
        {s1 Norwegian Prime Minister Omar Hansen} {c1 said} {q1 it was late}. | Omar Hansen NOR
        {s1 Brazil's ambassador to Kenya, Omar Hansen,} {c1 said} {q1 it was late}. | Omar Hansen BRA
        {s1 U.S. Ambassador to Kenya Mark Hansen} {c1 said} {q1 it was late}. | Mark Hansen USA
        Anna Keller, a spokeswoman for the council, spoke to the press. {s1 The spokeswoman} {c1 said} {q1 it was late}. | Anna Keller
        Anna Keller is the mayor of Bergen. {s1 The mayor} {c1 said} {q1 it was late}. | Anna Keller
        {s1 A letter from Foreign Minister Omar Hansen} {c1 said} {q1 it was late}. | Omar Hansen
        # pronouns
        Anna Keller met Thomas Varga. {s1 She} {c1 said} {q1 it was late}. | Anna Keller
        Anna Keller met Thomas Varga. {s1 He} {c1 said} {q1 it was late}. | Thomas Varga
        {q1 "It was late,"} {s1 Thomas Varga} {c1 said}. {q2 "We were tired,"} {s2 he} {c2 said}. | Thomas Varga; Thomas Varga
        {s1 Anna Keller} {c1 said} {q1 {s2 she} {c2 hoped} {q2 it would end}}. | Anna Keller; Anna Keller
        {q1 "{s2 I} {c2 think} {q2 it is late}",} {c1 said} {s1 Anna Keller}. | Anna Keller; Anna Keller
        Before {s1 he} {c1 said} {q1 it was late}, Thomas Varga sat down. | Thomas Varga
        {s1 I} {c1 think} {q1 the plan is sound}. | the author (author)
        # countries and bodies
        {s1 Kenya} {c1 said} {q1 the border was closed}. | Kenya KEN
        {s1 Nairobi} {c1 said} {q1 the border was closed}. | Kenya KEN
        {s1 The White House} {c1 said} {q1 the visit was short}. | White House USA
        {s1 A State Department spokesman} {c1 said} {q1 the visit was short}. | A State Department spokesman USA (unnamed)
        {s1 The Kenyan government} {c1 said} {q1 the border was closed}. | Kenyan government KEN
        {s1 Reuters} {c1 reported} {q1 that the border was closed}. | Reuters
        {s1 US} {c1 urged} {q1 its allies to wait}. | United States USA
        # unnamed, several, nobody
        {s1 An aide to the governor, Omar Hansen,} {c1 said} {q1 it was late}. | An aide to the governor, Omar Hansen (unnamed)
        A TV station had moved. Thomas Varga stayed. A shop had closed. {s1 He} {c1 said} {q1 it was late}. | Thomas Varga
        {s1 An American official who gave details} {c1 said} {q1 it was late}. | An American official who gave details USA (unnamed)
        {s1 Two villagers} {c1 said} {q1 it was late}. | Two villagers (unnamed)
        {s1 U.S. and Kenyan officials} {c1 said} {q1 it was late}. | U.S. and Kenyan officials (unnamed)
        {s1 Anna Keller and Thomas Varga} {c1 said} {q1 it was late}. | Anna Keller and Thomas Varga
        It {c1 was reported} {q1 that the bridge had fallen}. | unknown (nobody)
        """)
    void isResolvedWithinTheReport(String marked, String expected) {
        assertThat(Marked.of(marked).speakers()).isEqualTo(expected);
    }
}
