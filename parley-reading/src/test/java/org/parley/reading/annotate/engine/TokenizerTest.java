package org.parley.reading.annotate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case: a text, and its tokens with bars between. */
final class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '\0', textBlock = """
            They don't know.                       > They|do|n't|know|.
            She can’t and won’t.                   > She|ca|n’t|and|wo|n’t|.
            We cannot, I'm gonna                   > We|can|not|,|I|'m|gon|na
            the minister's aides' cars             > the|minister|'s|aides|'|cars
            O'Hara's d'état ma'am                  > O'Hara|'s|d'état|ma'am
            I'd've gone                            > I|'d|'ve|gone
            the '90s and 'em and '07               > the|'90s|and|'em|and|'07
            He said 'stop' twice                   > He|said|'|stop|'|twice
            He said ''stop'' twice                 > He|said|''|stop|''|twice
            ``Stop,'' he said                      > ``|Stop|,|''|he|said
            “Stop,” she said: ‘no’                 > “|Stop|,|”|she|said|:|‘|no|’
            «Non», „ja“                            > «|Non|»|,|„|ja|“
            a long-term US-led plan                > a|long-term|US-led|plan
            talks--held here—failed – again        > talks|--|held|here|—|failed|–|again
            Mr. Smith of the U.S. met Dr. Roe.     > Mr.|Smith|of|the|U.S.|met|Dr.|Roe|.
            at 10:30 a.m. on Jan. 5, 2007          > at|10:30|a.m.|on|Jan.|5|,|2007
            J. R. Doe and Doe Jr. spoke            > J.|R.|Doe|and|Doe|Jr.|spoke
            It is. I go.                           > It|is|.|I|go|.
            1,234,567.89 or 3.5% of $7             > 1,234,567.89|or|3.5|%|of|$|7
            US$780m, €5 and .5                     > US$|780m|,|€|5|and|.5
            5/28/2007 and/or 1939–45               > 5/28/2007|and|/|or|1939|–|45
            see https://example.org/a?b=c.         > see|https://example.org/a?b=c|.
            (www.example.com) and example.com      > (|www.example.com|)|and|example.com
            mail a.b@example.co.uk, or @some_one   > mail|a.b@example.co.uk|,|or|@some_one
            #peace is No. 1                        > #peace|is|No.|1
            AT&T and R&D, Q & A                    > AT&T|and|R&D|,|Q|&|A
            wait... what?! well…                   > wait|...|what|?!|well|…
            it ended.The next began                > it|ended|.|The|next|began
            so . . . they left                     > so|. . .|they|left
            [sic] (and more) {x}                   > [|sic|]|(|and|more|)|{|x|}
            a * b ** c === d                       > a|*|b|**|c|===|d
            ok 👍🏽 and 🇮🇶🇮🇷                         > ok|👍🏽|and|🇮🇶|🇮🇷
            قال الوزير                              > قال|الوزير
            Ph.D. e.g. i.e. etc.                   > Ph.D.|e.g.|i.e.|etc.
            """)
    void cutsWordsAndMarksApart(String text, String tokens) {
        assertThat(tokens(text)).isEqualTo(tokens);
    }

    private static String tokens(String text) {
        Offsets out = new Offsets();
        Tokenizer.tokenize(text, 0, text.length(), out);
        StringJoiner joined = new StringJoiner("|");
        for (int i = 0; i < out.size(); i++) {
            joined.add(text.substring(out.begin(i), out.end(i)));
        }
        return joined.toString();
    }
}
