package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void shortEnglishIsNeverTakenForAnotherLanguage() {
        for (String headline : List.of(
                "Envoys agree to meet again",
                "Iran, Iraq, Oman: talks on",
                "Talks in Baghdad end",
                "Minister: no deal",
                "De Vries, Santos, Müller meet in Genoa",
                "Shell lands near river crossing as delegates leave port hotel",
                "Premier resigns amid row over port lease; opposition demands early vote, coalition partner silent")) {
            assertThat(Language.ofText(headline).tag()).as(headline).isIn("und", "en");
        }
    }

    @Test
    void tellsOtherLanguagesByTheirWordsOrScript() {
        assertThat(Language.ofText(
                        "Die beiden Delegationen trafen sich im alten Zollhaus und erklärten, dass sie noch vor Ende des "
                                + "Monats wieder zusammenkommen würden, teilte die Regierung mit."))
                .isEqualTo(new Language("de"));
        assertThat(Language.ofText(
                        "Las dos delegaciones se reunieron durante cinco horas en la antigua aduana y dijeron que volverían a "
                                + "reunirse antes de fin de mes, anunció el gobierno."))
                .isEqualTo(new Language("es"));
        assertThat(
                        Language.ofText(
                                "التقى الوفدان في العاصمة وقال الوزير إن المحادثات كانت إيجابية وإن الطرفين اتفقا على لقاء آخر"))
                .isEqualTo(new Language("ar"));
        assertThat(Language.ofText(
                        "Делегации встретились в столице и договорились продолжить переговоры, заявил министр"))
                .isEqualTo(new Language("ru"));
        assertThat(
                        Language.ofText(
                                "هیئت‌های دو کشور در پایتخت دیدار کردند و وزیر گفت که گفتگوها مثبت بوده است و ادامه خواهد یافت"))
                .isEqualTo(new Language("fa"));
    }
}
