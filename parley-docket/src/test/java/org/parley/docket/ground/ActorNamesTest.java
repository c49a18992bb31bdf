package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.docket.ground.ActorNames.Meant;

class ActorNamesTest {

    private static Optional<Meant> meant(String name) {
        return new ActorNames(Map.of(), RowText.KNOWN).find(name);
    }

    @Test
    void formsOfNamesSayOfWhichCountryAndWhat() {
        assertThat(meant("Government of Ruritania")).contains(new Meant("Ruritania", "RUR", "GOV"));
        assertThat(meant("Military Forces of Ruritania (2011-) Hill Guard")).isEmpty();
        assertThat(meant("Military Forces of Ruritania (2011-)"))
                .contains(new Meant("Military Forces of Ruritania (2011-)", "RUR", "MIL"));
        assertThat(meant("Protesters (Graustark)")).contains(new Meant("Protesters (Graustark)", "GRA", "CVL"));
        assertThat(meant("Protesters (Atlantis)")).isEmpty();
    }

    @Test
    void theRosterKnowsOtherSpellings() {
        Meant front = new Meant("River Front", "RUR", "REB");
        assertThat(meant("River Front")).contains(front);
        assertThat(meant("RF: River Front")).contains(front);
        assertThat(meant("al-River Front")).contains(front);
        assertThat(meant("RIVER FRONT")).contains(front);
        assertThat(meant("River Front (Ruritania)")).contains(front);
        assertThat(meant("River Front (Graustark)")).isEmpty();
        assertThat(meant("Nobody's Front")).isEmpty();
    }

    @Test
    void theUsersOwnListGoesFirst() {
        Map<String, Meant> own =
                ActorNames.parse("# ours\nRiver Front\tFront of the River\tgra\tprm\nFarmers\tFarmers\n");
        ActorNames names = new ActorNames(own, RowText.KNOWN);
        assertThat(names.find("River Front")).contains(new Meant("Front of the River", "GRA", "PRM"));
        assertThat(names.find("Farmers")).contains(new Meant("Farmers", null, null));
        assertThatThrownBy(() -> ActorNames.parse("River Front")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> ActorNames.parse("a\tb\tEngland")).hasMessageContaining("three letters");
    }
}
