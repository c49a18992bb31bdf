package org.parley.reading.intake;

import java.util.regex.Pattern;
import org.parley.model.Furniture;
import org.parley.reading.intake.Page.Block;

/**
 * A kind of line that is furniture whatever stands around it. Every rule must fit the whole line, and lines that are
 * longer than the rule allows are reporting: a sentence about cookies is no cookie note. The words are those that web
 * pages and wire services commonly use, collected by hand.
 */
enum FurnitureRule {
    SKIP_LINK(
            Furniture.NAVIGATION,
            7,
            "(?:skip|jump|go) (?:to|directly to):? [\\w ]+|back to (?:the )?(?:top|home ?page|[\\w ]*index)"),
    BREADCRUMB(
            Furniture.NAVIGATION,
            14,
            "[^.!?\"\u201c:;]{2,30}(?:(?: ?[>\u00bb\u203a|\u2022\u00b7] ?|  / )[^.!?\"\u201c:;>\u00bb\u203a|\u2022\u00b7]{2,30}){2,}"),
    READ_IN(
            Furniture.NAVIGATION,
            8,
            "read (?:this|the full|the original) (?:article|story|page)(?: in)?(?: [\\p{L}]+)?|view (?:in|this) (?:browser|email).*|(?:printer.?friendly|print|mobile|text.?only|desktop) (?:version|page|article|edition)"),
    PAGE_OF(
            Furniture.PAGINATION,
            8,
            "[(\\[]?(?:page|pg\\.?|p\\.) ?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?[)\\]]?|[(\\[]?\\d{1,3} (?:of|/) \\d{1,3}[)\\]]?|[-\u2013\u2014] ?\\d{1,4} ?[-\u2013\u2014]"),
    CONTINUED(
            Furniture.PAGINATION,
            9,
            "[(\\[]?(?:(?:story |article )?cont(?:inued|'d|inues)? (?:on|from|below|overleaf|on next)(?: (?:the )?(?:next )?(?:page|pg\\.?))?(?: [a-z]?\\d+)?|more to come|more follows|\\(?more\\)?)[)\\]]?"),
    PAGES(
            Furniture.PAGINATION,
            16,
            "(?=.*[\\p{L} ])(?:[\u00ab\u2039<]* ?(?:prev(?:ious)?|next|first|last|single page|view all|all pages|view as (?:a )?single page|page|\\d{1,3}(?!\\d)|[|\u00b7\u2026\u00bb\u203a>])[ |]*){2,}|(?:next|previous) (?:page|article|story)s?:?"),
    SUBSCRIBE(
            Furniture.SUBSCRIPTION,
            40,
            "(?:(?:please |you can |click here to |want more\\? )?(?:subscribe|sign ?up|register)\\b(?:(?: now| today| here| free| for free| or (?:log|sign) in)*[.!]?|(?: now| today| here| free)*(?: for| to| and)?(?: receive| get)? (?:our|my|the|this|its|your|a|an|all|free|daily|weekly|unlimited|full|e-?mail|rss|digital|home|continue|read)\\b[^\"\u201c]*))"),
    NEWSLETTER(
            Furniture.SUBSCRIPTION,
            40,
            "(?:get|receive|join|want|enter|type) [^\"\u201c]*\\b(?:newsletters?|in ?box|e-?mail (?:address|alerts?|updates)|morning briefing|alerts)\\b[^\"\u201c]*"),
    SIGN_IN(
            Furniture.SUBSCRIPTION,
            14,
            "(?:(?:already|not yet|not|are you) (?:an? )?(?:subscriber|member|registered)\\b.*|(?:please )?(?:sign|log) ?-?(?:in|on|out)(?:(?: ?[,:;/|\u2013\u2014-])? ?(?:or|now|here|using|via|with|for free|register|create|open|sign up)\\b.*| to (?:your|my|read|continue|view|access|comment|post|reply|save|see|get|unlock|the site|this site)\\b.*)?[.!]?|(?:create|register for|open) (?:a |an |your )?(?:free |new )?account.*|forgot(?:ten)? (?:your )?(?:password|user ?name)\\??|(?:enter )?(?:your )?password:?|remember me|keep me (?:signed|logged) in|my account|(?:new here|new user|no account|(?:don't )?have an account)(?: yet)?\\?.*|become a (?:member|subscriber|supporter).*|gift subscriptions?.*|subscribers? only.*)"),
    FREE_ARTICLES(
            Furniture.SUBSCRIPTION,
            30,
            "(?:you(?:'ve| have) (?:read|reached|used|viewed|\\d)[^\"\u201c]*(?:articles?|stories|limit)\\b[^\"\u201c]*|(?:to )?continue reading(?: this article)?(?:,? .*)?|(?:this|the full) (?:article|story|content) is (?:only )?(?:available|for|exclusive)[^\"\u201c]*(?:subscribers?|members?)\\b.*|start your (?:free )?(?:trial|subscription|membership).*|support (?:our|independent|quality) journalism.*)"),
    QR_CODE(Furniture.SUBSCRIPTION, 30, "qr[ -]?code\\b.*|scan (?:the|this) qr[ -]?code.*"),
    COPYRIGHT(
            Furniture.COPYRIGHT,
            60,
            "(?:\u00a9|\\(c\\)|&copy;|copyright\\b[ :]*(?:\u00a9|\\(c\\)|&copy;)?(?= ?(?:the |by )?(?:\\d{4}|\u00a9|\\(c\\)|(?-i:\\p{Lu})))) ?.*"),
    RIGHTS(
            Furniture.COPYRIGHT,
            80,
            "(?:.* )?all rights reserved\\b.*|(?=.*\\b(?:material|content|permission|consent|copyright|(?:this|our) (?:article|story|site|website|page|publication|text|transcript|work))\\b)(?:.* )?(?:may|must) not be (?:published|reproduced|copied|cached|stored|republished|redistributed|rewritten|broadcast)\\b.*|(?:the |all )?(?:material|contents?) (?:on|of|in) (?:this|our) (?:web ?)?site\\b.*|no part of (?:this|our) (?:web ?)?(?:site|publication|article|page)\\b.*"),
    AGREEMENT(
            Furniture.COPYRIGHT,
            70,
            "(?=.*\\b(?:terms|privacy (?:policy|notice|statement)|conditions of use|user agreement|cookie policy)\\b)(?:by [^\"\u201c.!?]{3,90}?,? (?:you|users|readers|visitors|i)(?: (?:also|hereby|fully|expressly|acknowledge and|confirm that you))* (?:accept|agree|consent|acknowledge|confirm|are (?:agreeing|accepting|bound))\\b|(?:your |any |the |continued |further )*(?:use|access|copying) (?:of|to|or use of) (?:this|our) (?:web ?)?(?:site|service|page|platform|app|content|material)s?\\b|(?:this|our) (?:web ?)?site is (?:subject to|governed by|protected by)|(?:i|you)(?: must)? (?:have read|agree to|accept|consent to)\\b|(?:please )?(?:read|see|view|review) (?:our|the full|the) (?:full )?(?:terms|privacy|cookie)\\b)[^\"\u201c]*|(?:by using|(?:your )?use of) (?:this|our) (?:web ?)?site\\b.*|this (?:site|page|form) is protected by (?:re)?captcha\\b.*"),
    TERMS(
            Furniture.COPYRIGHT,
            16,
            "(?:(?:terms(?: (?:of|and|&) (?:use|service|sale|conditions))?|conditions of use|user agreement|legal(?: notices?)?|disclaimer|imprint|accessibility(?: statement)?|about(?: us)?|contact(?: us)?|privacy(?: (?:policy|notice|statement|settings))?|cookies?(?: (?:policy|notice|settings))?|advertise(?: with us)?|careers|jobs|site ?map|help|faqs?|rss|feedback)(?:[ ,|\u00b7\u2022/&-]+(?:and )?|$))+"),
    COOKIES(
            Furniture.COOKIES,
            90,
            "(?=.*\\bcookies?\\b)(?=.*\\b(?:we|our|you|your|site|website)\\b)(?=.*\\b(?:use|uses|using|accept|consent|settings|preferences|browser|policy|experience)\\b)[^\"\u201c]*|(?:accept|reject|manage|allow)(?: all)?(?: (?:cookies|preferences|settings|choices))?|we (?:value|respect) your privacy.*"),
    TEASER_LINE(
            Furniture.TEASER,
            24,
            "(?:\\W*(?:also )?(?:read|see|watch|listen|view)(?: (?:more|also|next|this|it))*(?: here)?|\\W*(?:related|recommended|more|further reading)(?: (?:story|stories|articles?|coverage|content|links?|topics?|news|from|on|about|video|videos))*) ?: ?\\S.*|click here (?:to|for) (?:read|see|view|watch|more|the)\\b.*|[\u25ba\u25b6\u2192>\u00bb]+ ?\\S.*|(?:read|see|show|view|load|find out|learn) (?:more|full (?:story|article|report)|the full (?:story|article|report))(?: (?:\u00bb|>+|\u2192|here|articles?|stories))*|(?:click|tap) here"),
    SHARE(
            Furniture.SHARING,
            16,
            "(?:share|tweet|e-?mail|print|save|pin|like|post|send)(?: (?:this|the|on|to|via|with|by|it|us|article|story|page|post|link|e-?mail|friends?|a|facebook|twitter|linkedin|reddit|whatsapp|x|google\\+?|pinterest|telegram|tumblr))+|\\d[\\d,.]*k? (?:shares?|tweets?|likes?|views|retweets)|(?:follow|like|find|join|friend|connect with) [^\"\u201c.]{1,60} (?:on|at) (?:facebook|twitter|instagram|linkedin|youtube|google\\+?|telegram|pinterest)\\b.*|(?:follow|tweet) (?:me |us |him |her |them )?(?:at |on twitter )?@\\w+.*|twitter: ?@\\w+|copy (?:the )?(?:link|url).*"),
    CREDIT(
            Furniture.CAPTION,
            14,
            "(?:[(\\[]?(?:photos?|image|picture|photograph|illustration|graphic|video|credit|file photo|photo credit|image credit|photo illustration)s?(?: (?:by|courtesy(?: of)?|credit))? ?[:/] ?[^.!?]*[)\\]]?|[(\\[]?(?:photo|image|picture|photograph|illustration|graphic)s? (?:by|courtesy(?: of)?) [^.!?]*[)\\]]?|[\\p{L} .'-]+ ?/ ?(?:ap|afp|reuters|getty(?: images)?|getty images|associated press|epa|bloomberg|xinhua)(?: (?:photo|images|pool))?|(?:ap|afp|reuters|getty|epa|bloomberg)(?: images| photo| file photo)? ?/ ?[\\p{L} .'/-]+|(?:ap|afp|reuters|epa|file) photo|getty images|enlarge(?: (?:this )?image)?|(?:click|tap) (?:on (?:the )?(?:image|photo|picture) )?to (?:enlarge|expand|zoom).*|(?:hide|show|toggle) caption|view (?:slideshow|gallery|photos?).*)"),
    CAPTION_WITH_CREDIT(
            Furniture.CAPTION,
            60,
            "[^\"\u201c]{5,400}[(\\[](?:(?:file )?photo|image|picture|credit|ap photo|ap|afp|reuters|getty)s?(?: by|:|/| /| courtesy)[^()]{2,80}[)\\]]\\.?"),
    COMMENTS(
            Furniture.COMMENTS,
            14,
            "(?:view|read|see|show|hide|load) (?:all |more |\\d+ )?(?:the )?(?:reader )?comments?\\b.*|(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response).*|(?:join|start) the (?:conversation|discussion).*|\\d[\\d,]* comments?|(?:no |reader(?:s'|'s)? )?comments?(?: ?\\(\\d+\\))?(?: (?:are )?(?:closed|off|disabled|below|policy|section))?\\.?|comments? (?:on this (?:article|story)|are (?:now )?closed).*|reply|report (?:abuse|comment)"),
    ADVERTISEMENT(
            Furniture.ADVERTISEMENT,
            10,
            "-* ?(?:advertisements?|ads?|sponsored(?: (?:content|links?|by.*|post))?|promoted(?: (?:content|stories|by.*))?|paid (?:post|content|program)|(?:story|article|text) continues (?:below|after) (?:the )?(?:advertisement|ad|video|promotion|photo|gallery)|(?:scroll|keep scrolling|continue) (?:down )?(?:for|to|below)(?: (?:more|continue|continue reading|read more))?|ad feedback|report (?:this )?ad|remove ads|why (?:am i seeing )?(?:this ad|ads)\\?) ?-*"),
    ARCHIVE(
            Furniture.MASTHEAD,
            70,
            "(?:this (?:article|story|report|page|post|piece|column|op-ed)|the (?:article|story) below) (?:(?:is|was|has been|comes|first|originally|also|taken|being) )*(?:from (?:the|our) (?:\\w+ )?archives?|part of (?:the|our) (?:\\w+ )?archives?|published|appeared|ran|written|posted|reprinted|excerpted|archived|digiti[sz]ed|more than \\w+ (?:months?|years?) old)\\b[^\"\u201c]*|(?:from|in) (?:the|our) (?:\\w+ )?archives?(?: of [^:\"\u201c]{2,40})?(?:(?: ?[:|\u2014]| -) .*)?|(?:you are (?:reading|viewing|looking at) an? |this is an? |an? )?archived? (?:article|story|page|content|copy|version|edition|document)\\b[^\"\u201c]{0,200}|archived from the original\\b.*|(?:originally|first) (?:published|appeared|posted) (?:in|on|at|by) [^\"\u201c]*|(?:a|an) (?:earlier |previous )?version of this (?:article|story|post|report) (?:appeared|was published|ran) [^\"\u201c]*"),
    SECTION_LABEL(
            Furniture.MASTHEAD,
            4,
            "(?:(?:news|policy|daily|special|research|intelligence|background|expert|in-depth)? ?(?:analysis|brief(?:ing)?|backgrounder|commentary|op-ed|opinion|editorial)(?: (?:brief|report|piece|page|note))?|(?:breaking|latest|top|world|international|national|local|us|u\\.s\\.) news|(?:news|press|media) (?:release|statement|note)|for immediate release|(?:policy|position|working|discussion|issue|occasional) (?:paper|brief|note)|(?:situation|special|crisis group|field) report)"),
    RUNNING_WIRE(Furniture.MASTHEAD, 6, "-?30-?|#{2,}|\\*{3,}|_{3,}|={3,}|-{3,}|\\(?end(?:s|ing)?\\)?|(?:xxx|nnnn)");

    private final Furniture furniture;
    private final int mostWords;
    private final Pattern pattern;

    FurnitureRule(Furniture furniture, int mostWords, String pattern) {
        this.furniture = furniture;
        this.mostWords = mostWords;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Furniture furniture() {
        return furniture;
    }

    boolean fits(Block block) {
        return block.words() <= mostWords && pattern.matcher(block.plain()).matches();
    }
}
