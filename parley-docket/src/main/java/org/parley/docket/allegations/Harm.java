package org.parley.docket.allegations;

import java.util.regex.Pattern;

/**
 * Words that charge somebody with doing harm, when a side says them of another. Parley's own list, from what ceasefire
 * agreements commonly forbid: supply of arms, attacks, incursions, interference, detentions, breach of undertakings.
 */
final class Harm {

    private static final String ARMED =
            "(?:armed|militan|militia|terror|insurgen|rebel|separatist|gunm|paramilitar|extremis|proxy|proxies|fighters)";

    private static final String ARMS = "(?:arms|weapons|munitions|ammunition|explosives|missiles|rockets|bombs|drones)";

    static final Pattern WORDS = Pattern.compile("\\b(?:"
            + String.join(
                    "|",
                    "(?:arming|supplying|equipping|backing|funding|financing|sponsoring|sheltering|harbou?ring)\\b",
                    "(?:supplie[sd]|supply|provid(?:es|ed|ing)|ship(?:s|ped|ping)|smuggl(?:es|ed|ing)|delivering)\\b"
                            + "[^.;]{0,60}\\b" + ARMS,
                    "(?:support(?:s|ed|ing)?|back(?:s|ed)?|arm(?:s|ed)|train(?:s|ed|ing)|fund(?:s|ed)|abet\\w*)\\b"
                            + "(?: of| for| to)?[^.;]{0,30}\\b" + ARMED,
                    "arm(?:s|ed|ing) (?:[\\w-]+ ){0,3}(?:groups?|factions?|tribes|cells|bands|fighters|rebels)\\b",
                    "role in (?:supporting|arming|training|funding|attacks)",
                    "meddl\\w+",
                    "interfer\\w+",
                    "undermin\\w+",
                    "destabili\\w+",
                    "brought instability",
                    "sources? of (?:all )?(?:the )?\\W?(?:insecurity|instability|tension|violence)",
                    "(?:primary |main |root )?cause of (?:the )?(?:instability|insecurity|violence|tension)",
                    "(?:biggest|greatest|main|grave|serious|direct) \\W?threat",
                    "violat\\w+",
                    "breach\\w*",
                    "br(?:oke|eaking|oken) (?:the |its |their |a )?(?:truce|cease-?fire|agreement|promise|accord|lull|calm|deal|pact|peace)",
                    "shell(?:ed|ing)",
                    "bombard\\w+",
                    "(?:attack|ambush|raid|assault)(?:ed|ing)",
                    "(?:opened|opening) fire",
                    "fir(?:ed|ing) (?:on|at|into|across|mortars?|rockets?|shells?)",
                    "(?:killed|killing|kills|murder\\w*|abduct\\w*|kidnapp\\w*|tortur\\w*|execut(?:ed|ing))\\b",
                    "(?:invad\\w+|occup(?:ied|ying|ation)|annex\\w+|seiz(?:ed|ing|ure))\\b",
                    "cross(?:ed|ing) (?:the |into )(?:line|border|frontier|boundary|river|zone)?",
                    "provok\\w+|provocation\\w*",
                    "sabotag\\w+",
                    "spy(?:ing)? (?:network|ring|cell)s?",
                    "(?:develop|build|seek)\\w* (?:\\w+ ){0,2}(?:nuclear|atomic|chemical) (?:weapon|bomb|arm)",
                    "encourag\\w+ (?:violence|disorder|attacks)",
                    "(?:war crimes?|atrocit\\w+|massacr\\w+|ethnic cleansing|genocide)",
                    "(?:us|them|people) hostage|hostage-taking|(?:holding|holds|detain(?:ed|ing|s)|deport(?:ed|ing|s)|behead(?:ed|ing)|mutilat\\w+|captur(?:ed|ing)|still holds)\\b",
                    "(?:postpon|delay|disrupt|cut)(?:ed|ing) (?:the |through |off )",
                    "(?:failed|failing|refus\\w+) to (?:honou?r|implement|withdraw|comply|release|hand|respect|keep)",
                    "(?:stop|cease|end) (?:this|that|such|its|their) (?:behaviou?r|attacks|support|shelling|activit\\w+)",
                    "inadequate",
                    "imperial power",
                    "(?:planted|laid|laying|planting|placing|placed) (?:[\\w-]+ ){0,2}(?:mines|explosives|bombs)",
                    "jamm(?:ed|ing)|blockad\\w+|obstruct\\w+|den(?:ied|ying) access",
                    "mass(?:ed|ing) (?:troops|forces)",
                    "re-?arm(?:ed|ing)",
                    "(?:attacks?|raids?|shelling|strikes?|bombings?|ambush(?:es)?|massacres?|incursions?|aggression|abuses?|provocations?|"
                            + "infiltrations?|killings?) (?:[\\w-]+ ){0,3}?by\\b",
                    "(?:mov|push|advanc|cross|intrud|infiltrat|encroach|stray)(?:ed|ing) (?:[\\w'-]+ ){0,6}?(?:into|inside|within|across)\\b",
                    "(?:taken|took|taking|seized) (?:over |control of )",
                    "(?:incit|instigat|orchestrat|mastermind|harass|intimidat|terroris|terroriz|persecut|expell)\\w*(?:ed|ing)\\b",
                    "(?:hosts?|hosting|hosted|gives?|giving|gave|offer(?:s|ed|ing)) (?:\\w+ ){0,2}?(?:refuge|shelter|safe haven|sanctuary|bases?) to",
                    "(?:building|built|expanding|constructing|constructed|erected|dug) (?:[\\w-]+ ){0,3}(?:bunkers?|trenches|outposts?|fortifications|positions|settlements)",
                    "(?:blown|blew) up|(?:shot|shooting|gunned|sank|sunk|downed|bomb(?:ed|ing)|rocketed|strafed|torpedoed)\\b",
                    "(?:poison|pollut|flood|divert)(?:ed|ing)\\b",
                    "(?:deport|abduct|kidnapp|evict|expell)(?:ed|ing|s)\\b",
                    "(?:raid|behead|burn|loot|plunder|seiz|ramm|torch)(?:ed|ing)\\b",
                    "(?:planted|laid) (?:\\w+ ){0,2}mines",
                    "play(?:ed|ing)? (?:games|for time)|stalling|dragg(?:ed|ing) (?:its|their|his) feet|bad faith",
                    "br(?:eak|oke|eaking|oken) (?:its|their|his|the) (?:word|promises?|pledges?|commitments?)",
                    "(?:unexpectedly |unilaterally )?(?:postponed|put off|called off|cancelled|walked out|pulled out of)\\b",
                    "(?:lied|lying|deceiv\\w+|cheat(?:ed|ing)|propaganda|provocat\\w+|unprovoked)\\b",
                    "(?:did not|failed to|refused to) (?:come|appear|show up|turn up|hand over|honou?r|return)",
                    "(?:illegal|unlawful|aggress)\\w*\\b",
                    "(?:diverted|blocked|cut off|closed) (?:the |its |our |their )?(?:river|water|road|border|crossing|supply|supplies|corridor|port)")
            + ")");

    /** A word shortly before harm that takes it back. */
    static final Pattern TAKEN_BACK = Pattern.compile(
            "\\b(?:not|never|no|without|deny|denies|denied|if|unless|whether|would|could|might|may|will|to avoid|prevent|"
                    + "against|victims? of|investigat\\w+)\\b[^,;.]{0,25}$");

    /** What is only asked about, or only to be done, was not done. */
    static final Pattern WHETHER = Pattern.compile(
            "\\b(?:whether|if|unless)\\b[^.;]{0,90}$|(?<!continu\\w{0,3} )(?<!(?:used|tried|trying|attempt\\w{0,3}|seek\\w{0,3}|order\\w{0,2}|began|begun|plan\\w{0,4}) )\\bto $");

    /** Harm to what is the speaker's own. */
    static final Pattern OF_OURS = Pattern.compile(
            "^(?:violat|breach|infring|aggress)\\w*[^.;]{0,40}\\b(?:sovereignty|airspace|territor\\w+|integrity|waters|borders?)\\b");

    /** Shortly before harm: it is what both undertake, not what one did. */
    static final Pattern AGREED = Pattern.compile(
            "\\b(?:agreed|promised|pledged|undertook|exchange|swap|release|free|return)\\b[^.;]{0,60}$");

    private Harm() {}
}
