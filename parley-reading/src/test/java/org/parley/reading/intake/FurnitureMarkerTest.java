package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FurnitureMarkerTest {

    private static final String BODY =
            "The envoys met for the first time in nine years and agreed to keep a line open between "
                    + "the two coast guards, the host said after the talks.";

    private static String marks(String text) {
        return FurnitureMarker.mark(Page.of(text), List.of(), null).stream()
                .map(skip -> skip.furniture().word() + ": "
                        + Words.squeezed(skip.span().in(text)))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void marksTheFurnitureOfASavedPageAndNothingElse() {
        String text =
                "Skip to: Main content\nHome > World > Islands\nPrintPrint EmailShare\n\nCoast guards open a line\n\n(Page 2 of 3)\n\n"
                        + BODY
                        + "\n\nAdvertisement\n\n" + BODY
                        + "\n\nSubscribe to our newsletter for more stories like this.\n"
                        + "You've read 3 of 5 free articles. Subscribe to continue.\nQR Code to Subscription page\nPhoto: Ann Lee/AP\n"
                        + "View all comments that have been posted about this article.\nShare on Facebook\n"
                        + "We use cookies to improve your experience on our site.\n\n\u00a9 2011 The Harbour Times Company\nAll rights reserved.\n";
        assertThat(marks(text)).isEqualTo("""
                        navigation: Skip to: Main content Home > World > Islands
                        sharing: PrintPrint EmailShare
                        pagination: (Page 2 of 3)
                        advertisement: Advertisement
                        subscription: Subscribe to our newsletter for more stories like this. You've read 3 of 5 free articles. Subscribe to continue. QR Code to Subscription page
                        caption: Photo: Ann Lee/AP
                        comments: View all comments that have been posted about this article.
                        sharing: Share on Facebook
                        cookies: We use cookies to improve your experience on our site.
                        copyright: \u00a9 2011 The Harbour Times Company All rights reserved.""");
    }

    @Test
    void termsSignInAndArchiveLinesAreFurniture() {
        for (String line : List.of(
                "From our archive: this story first ran in print and was put on this site later.",
                "From the archives",
                "This is an archived article and its links may no longer work.",
                "This story is part of our digital archive.",
                "By reading on you accept the terms and the privacy policy of this site.",
                "By entering your address, you agree to our Terms of Service and acknowledge our Privacy Policy.",
                "By continuing you agree to our Privacy Policy and Terms of Use",
                "Use of this site constitutes acceptance of our Terms of Use.",
                "Your use of this service is subject to our terms and conditions.",
                "No part of this site may be copied or cached without permission.",
                "The material on this site is protected by copyright law.",
                "I have read and accept the privacy policy",
                "This site is protected by reCAPTCHA and the Privacy Policy applies.",
                "Sign in, or open a free account",
                "Sign in / Register",
                "Log in to your account",
                "Please log in.",
                "Don't have an account? Sign up",
                "Keep me signed in",
                "Forgotten your password?")) {
            assertThat(marks(BODY + "\n\n" + line)).as(line).endsWith(line);
        }
    }

    @Test
    void aLetterheadIsAMasthead() {
        assertThat(marks(
                        "QUILL INSTITUTE\nBriefing Note\n\nFerries, Ports and the Long Wait\n\nBy Jo Marsh\n\n" + BODY))
                .isEqualTo("masthead: QUILL INSTITUTE Briefing Note");
    }

    @Test
    void teasersEndAtTheFirstSentenceOfReporting() {
        String text = "Title\n\n" + BODY + "\n\nRelated articles\n\nFerry lines reopen\nFishing rights in doubt\n\n"
                + BODY + "\n\nMore on this topic\n\n"
                + "Who keeps the light on?\n\nA long wait at the pier\n\nThe islanders have been waiting for a...\n";
        assertThat(marks(text)).isEqualTo("""
                        teaser: Related articles
                        teaser: More on this topic Who keeps the light on? A long wait at the pier The islanders have been waiting for a...""");
    }

    @Test
    void reportingThatSpeaksOfFurnitureStays() {
        for (String sentence : List.of(
                "Subscribe to peace or leave the table, the chairman told them.",
                "The company shares cookies with every visitor, the ministry said.",
                "Comments by the envoy angered his hosts.",
                "Copyright law was not discussed at the meeting.",
                "\u201cSign up to our plan or we walk,\u201d he said.",
                "More on this later, the spokesman promised reporters.",
                "Follow the money, the auditor told the committee on Monday.",
                "Related talks took place in the north of the island.",
                "The report was published on Friday by the ministry and blames the coast guard.",
                "The names of the dead may not be published before Friday, the coroner said.",
                "By using our harbour you broke the truce, the minister told them.",
                "Sign on to the treaty or lose the aid, the envoy said.",
                "This site is used to store grain, the mayor said.",
                "From the archive of the harbour master two letters were taken, the police said.",
                "The terms of the truce were accepted by both sides.",
                "Page after page of the report blames the coast guard.")) {
            assertThat(marks(BODY + "\n\n" + sentence + "\n\n" + BODY))
                    .as(sentence)
                    .isEmpty();
        }
    }

    @Test
    void linesBrokenAtAFixedWidthAreReadAsParagraphs() {
        String text = """
                The envoys met for the first time in nine years and agreed to
                subscribe
                to a newsletter of the two coast guards that the
                host had proposed at the talks in the port, where nobody had
                expected any result so soon after the last round had been
                broken off.
                """;
        assertThat(Page.of(text).blocks()).hasSizeLessThan(4);
    }
}
