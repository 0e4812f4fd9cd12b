"""The judge of pages: what it keeps, what it calls the rest, what it refuses; and floors on the hand-written corpus."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.resources import files

import numpy as np
import pytest

from schemas.enums import Reason, Role
from tests.gold.pages.load import GoldPage, all_pages, collapse
from transforms.text.boilerplate import main_content
from transforms.text.boilerplate.label import label, refine
from transforms.text.boilerplate.main_content import class_tokens, model
from transforms.text.boilerplate.main_content.agreement import threshold
from transforms.text.boilerplate.main_content.features import gather
from transforms.text.boilerplate.main_content.forest import Forest
from transforms.text.boilerplate.main_content.network import SLICE, Network
from transforms.text.boilerplate.main_content.page_kind import is_ticker
from transforms.text.boilerplate.main_content.roles import assign
from transforms.text.boilerplate.main_content.tidying import tidy
from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.document import Claim, Document, Label, Raw, Refusal
from transforms.text.reading import read_document
from transforms.text.reading.encoding import decode
from transforms.text.reading.html import Page, read_page

PAGES = all_pages()

MIN_EXACT = 33
"""Articles of the corpus whose published blocks are exactly the expected ones, before any rule pack. # measured: 35 of 42"""
MIN_EXACT_WITH_RULES = 40
"""The same after the strong rules of the packs. # measured: 42 of 42"""
MIN_RECALL = 0.995
"""Share of expected blocks that are kept. # measured: 1.0"""
MIN_PRECISION = 0.935
"""Share of kept blocks that are expected. # measured: 0.940; with a second network 0.956, but the packs strike those short lines, too"""
MIN_VERDICTS = 51
"""Pages that are rightly taken as an article or refused for the right reason. # measured: all"""
MIN_KINDS = 0.98
"""Share of rightly kept blocks with the expected kind. # measured: 1.0"""


def judged(markup: str, url: str | None = None) -> tuple[Document, tuple[Label, ...] | Refusal]:
    page = read_page(markup, url)
    assert isinstance(page, Page)
    document = Document(
        Raw(b"", "page.html", "html"), page.raw_text, page.blocks, "page", "utf-8", "utf-8", page.claims
    )
    return document, main_content.judge(document)


def roles(markup: str) -> dict[str, Role]:
    document, labels = judged(markup)
    assert not isinstance(labels, Refusal), labels
    return {block.text: label.role for block, label in zip(document.blocks, labels)}


def story(extra: str = "", head: str = "", tail: str = "") -> str:
    paragraphs = [
        "The harbour of Lowmarsh will be dredged for the first time since the war, the port authority said on Tuesday.",
        "“We have found anchors, bicycles and one piano,” said Ruth Ferris, who leads the survey and dives herself.",
        "Work begins in May and takes two winters. Fishing boats will move to the northern basin, which has cranes but no ice.",
        "The bill comes to eleven million, of which the county pays half. Nobody at the hearing spoke against the plan.",
    ]
    body = (
        "".join(f"<p>{text}</p>" for text in paragraphs[:2])
        + extra
        + "".join(f"<p>{text}</p>" for text in paragraphs[2:])
    )
    return (
        "<html><head><title>Harbour to be dredged | Lowmarsh Post</title></head><body>"
        "<header><nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li><li><a href=/w>Weather</a></li></ul></nav></header>"
        f"<main><article><h1>Harbour to be dredged</h1>{head}<div class='article-body'>{body}</div>{tail}</article></main>"
        "<footer><p>© 2025 Lowmarsh Post. All rights reserved.</p><a href=/c>Contact</a></footer></body></html>"
    )


def test_the_story_is_kept_and_the_page_around_it_is_not() -> None:
    found = roles(story())
    assert sum(role is Role.PARAGRAPH for role in found.values()) == 4
    assert found["Harbour to be dredged"] is Role.TITLE
    assert found["Home"] is found["Sport"] is Role.NAVIGATION
    assert found["© 2025 Lowmarsh Post. All rights reserved."] is Role.COPYRIGHT


@pytest.mark.parametrize(
    ("extra", "text", "role"),
    [
        ("<h2>Two winters</h2>", "Two winters", Role.HEADING),
        ("<blockquote><p>It was a good piano once, and it may be one again.</p></blockquote>",
         "It was a good piano once, and it may be one again.", Role.QUOTE),
        ("<figure><img src=a.jpg><figcaption>The piano on the quay.</figcaption></figure>", "The piano on the quay.", Role.CAPTION),
        ("<figure><img src=a.jpg><figcaption>Photo: Ann Lee/Getty</figcaption></figure>", "Photo: Ann Lee/Getty", Role.CREDIT),
        ("<aside class='newsletter-signup'><p>Get our newsletter</p></aside>", "Get our newsletter", Role.NEWSLETTER),
        ("<div class='share-tools'><a href=f>Facebook</a></div>", "Facebook", Role.SHARE),
        ("<div class='related-links'><ul><li><a href=x>Divers find a second piano off Lowmarsh</a></li></ul></div>",
         "Divers find a second piano off Lowmarsh", Role.RELATED),
    ],
)  # fmt: skip
def test_a_block_amid_the_story_gets_its_role(extra: str, text: str, role: Role) -> None:
    assert roles(story(extra))[text] is role


def test_a_list_in_the_story_is_kept_as_list_items() -> None:
    items = ["two cranes from the southern basin, built in 1961", "a barge with a crew of nine", "the old ice house"]
    found = roles(story(f"<p>The plan lists what must go:</p><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"))
    assert [found[item] for item in items] == [Role.LIST_ITEM] * 3


def test_a_table_in_the_story_is_kept_row_by_row() -> None:
    rows = "".join(
        f"<tr><td>{year}</td><td>{depth} m</td></tr>" for year, depth in ((1950, 6.1), (1980, 5.2), (2025, 3.9))
    )
    found = roles(story(f"<p>The basin has lost a third of its depth:</p><table>{rows}</table>"))
    assert [role for text, role in found.items() if " | " in text] == [Role.TABLE] * 3


def test_a_table_in_a_fold_of_the_story_is_kept_whole() -> None:
    rows = "".join(f"<tr><td>{year}</td><td>{year % 7} pianos</td></tr>" for year in range(2015, 2025))
    fold = f"<details><summary>What was found each year</summary><figure><table>{rows}</table></figure></details>"
    document, _ = judged(story(fold))
    evidence = gather(document.blocks, document.claims)
    kept = np.array([block.tag in ("p", "summary") and "article" in block.path for block in document.blocks])
    tidied = tidy(document.blocks, evidence, kept, kept.astype(np.float32))
    assert sum(block.tag == "tr" for block, keep in zip(document.blocks, tidied) if keep) == 10


def test_a_dek_moves_to_its_column_and_a_lead_paragraph_does_not() -> None:
    dek = "A survey found anchors, bicycles and a piano."
    head = f"<p class='standfirst'>{dek}</p><p class='byline'>By Tom Reed</p>"
    assert roles(story(head=head))[dek] is Role.DEK
    lead = story().replace("<p>The harbour", "<p class='lead'>The harbour")
    assert sum(role is Role.PARAGRAPH for role in roles(lead).values()) == 4


def test_a_correction_stays_as_a_note() -> None:
    note = "Correction: An earlier version of this story named the wrong basin."
    assert roles(story(tail=f"<p>{note}</p>")).get(note) in (Role.NOTE, Role.OTHER)
    assert roles(story(extra=f"<p>{note}</p>"))[note] is Role.NOTE


def test_a_date_line_under_the_headline_is_no_text() -> None:
    line = "Posted: Thursday, 18 September 2003"
    assert roles(story(head=f"<p>{line}</p>"))[line] is Role.DATE


def test_the_next_story_of_an_endless_page_is_left_out() -> None:
    def one(headline: str, text: str) -> str:
        head = f"<header><div class=date>4 July 2025</div><h1 class=headline>{headline}</h1></header>"
        return f"<div class=post>{head}<div class=text><p>{text}</p></div></div>"

    first = (
        "The harbour will be dredged for the first time since the war, the authority said on Tuesday in Lowmarsh. " * 6
    )
    second = "A school has put bees on its roof, and the class that looks after them sells the honey at the gate. " * 6
    markup = (
        f"<title>Harbour dredged</title>{one('Harbour dredged', first)}{one('Bees on the roof of a school', second)}"
    )
    found = roles(markup)
    assert found[first.strip()] is Role.PARAGRAPH
    assert not found[second.strip()].published


def test_comments_and_cards_of_other_stories_are_left_out() -> None:
    remark = "I live by the harbour and nobody has asked me. The noise will be terrible, and who pays for the windows in the end?"
    teasers = ("A diver found the organ, too.", "The ice house opens its doors to visitors.")
    cards = "".join(
        f"<div class=card><h3><a href=/{n}>Other story {n}</a></h3><p>{t}</p></div>" for n, t in enumerate(teasers)
    )
    tail = f"<section class=river><h2>More</h2>{cards}</section><ol class=comments><li><p>ruth: {remark}</p></li></ol>"
    found = roles(story(tail=tail))
    assert sum(role is Role.PARAGRAPH for role in found.values()) == 4
    assert found[f"ruth: {remark}"] is Role.COMMENTS
    assert not any(found[teaser].published for teaser in teasers)


def test_a_page_of_cards_is_not_emptied() -> None:
    text = "It opens at nine, has a lift and a cloakroom, and shows what the divers brought up from the basin in two winters of work."
    cards = "".join(
        f"<div class=card><h3><a href=/{n}>Room {n}</a></h3><p>Room {n}. {text}</p></div>" for n in range(12)
    )
    document, _ = judged(
        f"<title>The rooms</title><main><h1>The rooms</h1><p>{text}</p><div class=grid>{cards}</div></main>"
    )
    evidence = gather(document.blocks, document.claims)
    kept = np.array([block.tag == "p" for block in document.blocks])
    assert tidy(document.blocks, evidence, kept, kept.astype(np.float32)).tolist() == kept.tolist()


def test_a_text_of_which_the_judges_are_unsure_is_kept_rather_than_lost() -> None:
    size = np.array([60, 3000, 200, 500], np.float32)
    likely = np.array([0.8, 0.4, 0.25, 0.02], np.float32)
    assert (likely >= threshold(size, likely)).tolist() == [True, True, False, False]
    assert threshold(size, np.array([1.0, 0.99, 0.0, 0.0], np.float32)) == 0.5


def test_a_paragraph_that_the_page_shows_twice_is_published_once() -> None:
    twice = (
        "The survey took eleven days. Two divers went down at a time, one with a lamp and one with a hook, and what they brought up "
        "was weighed, photographed and written into a book that is kept in the harbour office."
    )
    document, labels = judged(story(f"<p>{twice}</p><p>Nobody knows whose piano it was.</p><p>{twice}</p>"))
    assert not isinstance(labels, Refusal)
    assert sum(label.role.published for block, label in zip(document.blocks, labels) if block.text == twice) == 1


def test_a_paragraph_that_the_judges_miss_amid_its_likes_is_taken_back() -> None:
    missed = "“I was nine when it went down,” said the warden, who has kept the book of the basin ever since."
    boxed = "“I was nine when it went down,” reads a plate on the quay, which the port put there in the spring."
    extra = f"<p class='has-initial'>{missed}</p><div class='box'><p>{boxed}</p></div>"
    document, _ = judged(story(extra))
    evidence = gather(document.blocks, document.claims)
    doubtful = np.array([block.text in (missed, boxed) for block in document.blocks])
    kept = np.array([block.tag == "p" and "article" in block.path for block in document.blocks]) & ~doubtful
    for likely, back in ((0.2, {missed}), (0.1, set())):
        tidied = tidy(document.blocks, evidence, kept, np.where(doubtful, likely, kept).astype(np.float32))
        assert {block.text for block, keep in zip(document.blocks, tidied & ~kept) if keep} == back


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("This column is for informational purposes only and says nothing of your own piano.", False),
        ("This story was first published in the Saturday magazine of the Post.", False),
        ("Email us at quay@post.example with what you have found in the mud.", False),
        ("More information: R. Ferris et al, A survey of silt and pianos, Journal of Mud", False),
        ("Listen to The Quay on Spotify and Apple Podcasts.", False),
        ("“The form is for informational purposes only,” said the warden.", True),
        ("Additional reporting by the harbour desk in Northport.", True),
        ("Whoever lost a piano may receive compensation from the county.", True),
        ("This story was told by four divers, and each told it otherwise.", True),
    ],
)  # fmt: skip
def test_a_closing_line_about_something_else_is_left_out(line: str, stays: bool) -> None:
    document, _ = judged(story(tail=f"<p>{line}</p>"))
    evidence = gather(document.blocks, document.claims)
    kept = np.array([block.tag == "p" and "article" in block.path for block in document.blocks])
    assert kept.sum() == 5
    tidied = tidy(document.blocks, evidence, kept, kept.astype(np.float32))
    assert tidied.sum() == 4 + stays
    at_the_top = judged(story(head=f"<p>{line}</p>"))[0]
    kept = np.array([block.tag == "p" and "article" in block.path for block in at_the_top.blocks])
    assert tidy(at_the_top.blocks, gather(at_the_top.blocks, ()), kept, kept.astype(np.float32)).sum() == 5


def test_a_heading_with_nothing_below_is_left_out() -> None:
    document, _ = judged(story("<h2>Two winters</h2>", tail="<h3>In this issue</h3>"))
    evidence = gather(document.blocks, document.claims)
    kept = np.array([block.tag in ("p", "h2", "h3") and "article" in block.path for block in document.blocks])
    tidied = tidy(document.blocks, evidence, kept, kept.astype(np.float32))
    assert [block.text for block, had, keep in zip(document.blocks, kept, tidied) if had and not keep] == [
        "In this issue"
    ]


def test_a_dek_above_next_to_nothing_is_the_story() -> None:
    dek = "Eleven million is the bill, of which the county pays half, and nobody at the hearing spoke against the plan."
    head = f"<h1>Harbour to be dredged</h1><p class='intro dek'>{dek}</p><div><p>Author: Tom Reed</p><p>Edited in Northport.</p></div>"
    document, _ = judged(
        f"<title>Harbour to be dredged</title><meta name=description content='{dek}'><main>{head}</main>"
    )
    kept = np.array([block.tag == "p" for block in document.blocks])
    labels = assign(document.blocks, gather(document.blocks, document.claims), kept, "test")
    assert [label.role for block, label in zip(document.blocks, labels) if block.text == dek] == [Role.PARAGRAPH]


def test_a_page_without_blocks_has_no_text() -> None:
    _, refusal = judged("<script>render()</script>")
    assert isinstance(refusal, Refusal)
    assert refusal.reason is Reason.NO_TEXT


def test_judging_twice_gives_the_same_labels() -> None:
    for gold in PAGES:
        markup = decode(gold.html, markup=True).text
        assert judged(markup, gold.url) == judged(markup, gold.url)


@pytest.mark.parametrize("blocks", [1, 2, 3, 5])
def test_pages_shorter_than_any_window_are_judged(blocks: int) -> None:
    document, _ = judged("".join(f"<p>Paragraph {number} says something.</p>" for number in range(blocks)))
    assert len(document.blocks) == blocks


def test_a_page_of_many_blocks_is_judged_in_bounded_time() -> None:
    document, _ = judged(
        "<p>One sentence stands here, and it is long enough to be prose, says the rule.</p><br>" * 20_000
    )
    assert len(document.blocks) == 20_000


def test_the_model_fits_the_features_and_its_provenance() -> None:
    shipped = model.shipped()
    page = read_page(story())
    assert isinstance(page, Page)
    assert tuple(gather(page.blocks, page.claims).columns) == shipped.names
    folder = files(main_content.__name__)
    provenance = json.loads((folder / "main_content.json").read_text(encoding="utf-8"))
    assert provenance["sha256"] == sha256((folder / model.FILE).read_bytes()).hexdigest()
    assert {"aed", "fundus", "wcxb"} <= set(provenance["validated_by_site"]["text"])


def test_the_network_is_the_plain_formula() -> None:
    """An oracle in float64, one block at a time, against the sliced and shifted products."""
    random = np.random.default_rng(7)
    sizes = ((9, 6), (30, 5), (25, 5), (11, 1))
    layers = tuple(
        part for rows, columns in sizes for part in (random.normal(size=(rows, columns)), random.normal(size=columns))
    )
    network = Network(np.zeros(9, np.bool_), np.zeros(9), np.ones(9), tuple(part.astype(np.float32) for part in layers))
    rows = random.normal(size=(40, 9)).astype(np.float32)
    w1, b1, w2, b2, w3, b3, w4, b4 = layers

    def at(values: list[np.ndarray], number: int) -> np.ndarray:
        return values[number] if 0 <= number < len(values) else np.zeros_like(values[0])

    own = [np.maximum(row @ w1 + b1, 0) for row in rows]
    near = [np.maximum(np.concatenate([at(own, n + s) for s in (-2, -1, 0, 1, 2)]) @ w2 + b2, 0) for n in range(40)]
    wide = [np.maximum(np.concatenate([at(near, n + s) for s in (-8, -3, 0, 3, 8)]) @ w3 + b3, 0) for n in range(40)]
    expected = [1 / (1 + np.exp(-(np.concatenate((wide[n], own[n])) @ w4 + b4)[0])) for n in range(40)]
    assert np.allclose(network.judge(rows.T), expected, atol=1e-5)
    assert SLICE // w3.size >= 1


def test_the_forest_walks_every_tree_to_its_leaf() -> None:
    infinite = np.inf
    forest = Forest.of(
        {
            "tree_nodes": np.array([5, 3]),
            "tree_feature": np.array([0, 0, 1, 0, 0, 1, 0, 0]),
            "tree_threshold": np.array([0.5, infinite, 2.0, infinite, infinite, 1.0, infinite, infinite]),
            "tree_low": np.array([1, 1, 3, 3, 4, 1, 1, 2]),
            "tree_value": np.array([0, -1, 0, 2, 3, 0, 0.5, -0.5]),
            "tree_depth": np.array(2),
        }
    )
    rows = np.array([[0, 0], [1, 2], [1, 3]], np.float32)
    assert np.allclose(forest.judge(rows), 1 / (1 + np.exp(-np.array([-1 + 0.5, 2 - 0.5, 3 - 0.5]))))


def test_trees_are_asked_about_doubtful_blocks_alone() -> None:
    class Certain:
        def judge(self, rows: np.ndarray) -> np.ndarray:
            return np.ones(len(rows), np.float32)

    page = read_page(story())
    assert isinstance(page, Page)
    evidence = gather(page.blocks, page.claims)
    shipped = model.shipped()
    first = shipped.network.judge(evidence.matrix())
    asked = model.Model(shipped.names, shipped.network, Certain()).judge(evidence)  # type: ignore[arg-type]
    doubtful = (first > model.DOUBT) & (first < 1 - model.DOUBT)
    assert np.allclose(asked[~doubtful], first[~doubtful], atol=1e-4)
    assert (asked[doubtful] > first[doubtful]).all()


@pytest.mark.parametrize(
    ("token", "kinds"),
    [
        ("article-body", {"body", "article", "content"}),
        ("sharedaddy", {"share"}),
        ("css-1x2y3z", set()),
        ("newsletter__signup", {"newsletter"}),
        ("x" * 500, set()),
    ],
)
def test_class_tokens_speak_of_kinds(token: str, kinds: set[str]) -> None:
    bits = class_tokens.kinds_of(token)
    assert {name for number, name in enumerate(class_tokens.NAMES) if bits >> number & 1} == kinds


def outcome(gold: GoldPage) -> list[tuple[str, str]] | Reason:
    document, labels = judged(decode(gold.html, markup=True).text, gold.url)
    if isinstance(labels, Refusal):
        return labels.reason
    return [
        (label.role.value, collapse(block.text))
        for block, label in zip(document.blocks, labels)
        if label.role.published
    ]


def test_the_corpus_of_pages_is_judged_no_worse_than_measured() -> None:
    verdicts = exact = kept = wanted = right = kinds = 0
    for gold in PAGES:
        found = outcome(gold)
        verdicts += gold.is_article if isinstance(found, list) else not gold.is_article and found.value == gold.reason
        if not gold.is_article or not isinstance(found, list):
            continue
        expected = {collapse(block.text): block.kind for block in gold.text}
        hits = [(kind, text) for kind, text in found if text in expected]
        kept, wanted, right = kept + len(found), wanted + len(expected), right + len(hits)
        kinds += sum(expected[text] == kind for kind, text in hits)
        exact += len(found) == len(hits) == len(gold.text)
    assert verdicts >= MIN_VERDICTS
    assert exact >= MIN_EXACT
    assert right / wanted >= MIN_RECALL
    assert right / kept >= MIN_PRECISION
    assert kinds / right >= MIN_KINDS


@pytest.mark.parametrize(
    ("extra", "text"),
    [
        ("<blockquote class='twitter-tweet'><p>The harbour is full of pianos and nobody tells us why that is so.</p></blockquote>",
         "The harbour is full of pianos and nobody tells us why that is so."),
        ("<div class='cta-box'><h3>Do you own a boat?</h3><p>Insure it with us and save a third in the first year.</p></div>",
         "Insure it with us and save a third in the first year."),
        ("<p class='affiliate-disclosure'>We may earn a commission when you buy a piano through links on this page.</p>",
         "We may earn a commission when you buy a piano through links on this page."),
        ("<div class='infobox'><h4>About the author</h4><p>Tom Reed has written about harbours since he fell into one.</p></div>",
         "Tom Reed has written about harbours since he fell into one."),
        ("<p>15:40</p>", "15:40"),
        ("<p>[Related: <a href=/x>How a piano is lifted</a>]</p>", "[Related: How a piano is lifted]"),
        ("<p>(<a href=/x>Here is how a piano is lifted.</a>)</p>", "(Here is how a piano is lifted.)"),
        ("<p>[quay_form]</p>", "[quay_form]"),
    ],
)  # fmt: skip
def test_an_element_that_is_named_as_something_else_is_left_out(extra: str, text: str) -> None:
    document, _ = judged(story(extra))
    evidence = gather(document.blocks, document.claims)
    kept = np.array([block.path[-2:-1] != ("li",) and block.tag in ("p", "h3", "h4") for block in document.blocks])
    tidied = tidy(document.blocks, evidence, kept, kept.astype(np.float32))
    left = {block.text for block, before, after in zip(document.blocks, kept, tidied) if before and not after}
    assert text in left
    assert sum(len(block.text) > 100 for block, keep in zip(document.blocks, tidied) if keep) == 4


def test_a_story_in_elements_named_as_something_else_is_kept() -> None:
    markup = story().replace("<div class='article-body'>", "<form class='newsletter-form'><div class='promo'>")
    document, _ = judged(markup)
    evidence = gather(document.blocks, document.claims)
    kept = np.array([block.tag == "p" and "promo" in block.tokens for block in document.blocks])
    assert kept.sum() == 4
    assert tidy(document.blocks, evidence, kept, kept.astype(np.float32)).tolist() == kept.tolist()


@pytest.mark.parametrize(
    "line", ["[Applause]", "(See <a href=/map>the map</a> for the northern basin and its cranes.)", "[The warden]"]
)
def test_what_a_story_says_in_brackets_is_kept(line: str) -> None:
    document, _ = judged(story(f"<p>{line}</p>"))
    evidence = gather(document.blocks, document.claims)
    kept = np.array([block.tag == "p" and "article" in block.path for block in document.blocks])
    assert tidy(document.blocks, evidence, kept, kept.astype(np.float32)).tolist() == kept.tolist()


def test_a_pull_quote_takes_its_signature_along() -> None:
    said = "We have found anchors, bicycles and one piano"
    pulled = f"<blockquote class='pullquote'><p>{said}</p><p>Ruth Ferris, diver</p></blockquote>"
    document, _ = judged(story(f"<p>Nobody knows whose piano it was.</p>{pulled}"))
    evidence = gather(document.blocks, document.claims)
    kept = np.array([block.tag == "p" and "article" in block.path for block in document.blocks])
    tidied = tidy(document.blocks, evidence, kept, kept.astype(np.float32))
    texts = [block.text for block, keep in zip(document.blocks, tidied) if keep]
    assert said not in texts and "Ruth Ferris, diver" not in texts
    assert len(texts) == 5


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("<figure><img src=a.jpg><div class='lede-caption'>The piano, as it was found on a Tuesday.</div></figure>",
         "The piano, as it was found on a Tuesday."),
        ("<div class='author-excerpt'>Reed writes about harbours and their mud.</div>", "Reed writes about harbours and their mud."),
        ("<div class='field-description'>This field must be left empty by people.</div>", "This field must be left empty by people."),
    ],
)  # fmt: skip
def test_a_line_of_the_head_with_another_name_is_no_dek(head: str, text: str) -> None:
    found = roles(story(head=head))
    assert found[text] is not Role.DEK


def test_a_first_paragraph_that_the_dek_quotes_stays_in_the_text() -> None:
    lead = (
        "The harbour of Lowmarsh will be dredged for the first time since the war, the port authority said on Tuesday."
    )
    markup = story(head=f"<p class='standfirst'>{lead}</p><p class='byline'>By Tom Reed</p>")
    document, labels = judged(markup)
    assert not isinstance(labels, Refusal)
    assert [label.role for block, label in zip(document.blocks, labels) if block.text == lead] == [
        Role.DEK,
        Role.PARAGRAPH,
    ]


def test_the_question_of_a_fold_is_a_heading() -> None:
    fold = "<details><summary>Who pays for the cranes?</summary><p>The county pays for the cranes, and for the men who oil them.</p></details>"
    found = roles(story(extra=f"<h2>Questions and answers</h2>{fold}"))
    assert found["Who pays for the cranes?"] in (Role.HEADING, Role.OTHER)


def test_an_item_of_news_that_the_judges_overlook_is_found_below_its_headline() -> None:
    text = "The harbour office is closed on Friday. Keys lie with the warden, who sits in the ice house."
    markup = f"<title>Office closed on Friday</title><div><h2>Office closed on Friday</h2><p>{text}</p></div><ul><li><a href=/>Home</a></li></ul>"
    document, _ = judged(markup)
    evidence = gather(document.blocks, document.claims)
    nothing = np.zeros(len(document.blocks), np.bool_)
    tidied = tidy(document.blocks, evidence, nothing, nothing.astype(np.float32))
    assert [block.text for block, keep in zip(document.blocks, tidied) if keep] == [text]


def test_a_story_whose_headline_links_to_itself_is_no_list() -> None:
    others = "".join(f"<h3><a href=/{n}>Room {n}</a></h3>" for n in range(3))
    markup = story(tail=others).replace(
        "<h1>Harbour to be dredged</h1>", "<h2><a href=/h>Harbour to be dredged</a></h2>"
    )
    _, labels = judged(markup)
    assert not isinstance(labels, Refusal)


def test_a_page_that_says_it_is_a_ticker_is_one() -> None:
    plain, _ = judged(story())
    named, _ = judged(
        story().replace("article-body", "live-blog-entry") + "<p class='live-blog-entry'>One more entry.</p>"
    )
    assert not is_ticker(plain.blocks, plain.claims)
    assert is_ticker([block for block in named.blocks if "live-blog-entry" in block.tokens], named.claims)
    assert is_ticker(plain.blocks, (Claim("page_type", "LiveBlogPosting", "jsonld"),))


@pytest.mark.parametrize(
    ("extra", "text", "role"),
    [
        ("<ul><li>Video: 4K/30p</li><li>Photography/Videography</li><li>a bag made of canvas</li></ul>", "Video: 4K/30p", Role.LIST_ITEM),
        ("<h3>rate_of_silt</h3>", "rate_of_silt", Role.HEADING),
        ("<div>Advertisement</div>", "Advertisement", Role.ADVERTISEMENT),
    ],
)  # fmt: skip
def test_rules_about_lines_do_not_hold_in_lists_and_headings(extra: str, text: str, role: Role) -> None:
    document, _ = judged(story(extra))
    given = role if role.published else Role.PARAGRAPH
    kept = tuple(Label(given if block.text == text else Role.PARAGRAPH, "test") for block in document.blocks)
    refined = refine(document, kept, load_rules())
    assert [label.role for block, label in zip(document.blocks, refined) if block.text == text] == [role]


def test_the_offer_below_a_paywall_is_no_part_of_the_story() -> None:
    offer = "<section><h3>This article is for subscribers only</h3><p>The first month costs one euro, and the paper comes along.</p></section>"
    wall = '<script type=\'application/ld+json\'>{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    document, _ = judged(wall + story(tail=offer))
    labels = tuple(Label(Role.PARAGRAPH, "test") for _ in document.blocks)
    refined = {block.text: label.role for block, label in zip(document.blocks, refine(document, labels, load_rules()))}
    assert refined["The first month costs one euro, and the paper comes along."] is Role.PAYWALL
    assert (
        refined[
            "Work begins in May and takes two winters. Fishing boats will move to the northern basin, which has cranes but no ice."
        ]
        is Role.PARAGRAPH
    )


def test_with_the_rules_of_the_packs_nearly_every_page_is_exact() -> None:
    exact = 0
    for gold in filter(lambda page: page.is_article, PAGES):
        document = read_document(Raw(gold.html, f"{gold.name}.html", "html", url=gold.url))
        assert isinstance(document, Document)
        labels = label(document, load_rules())
        assert not isinstance(labels, Refusal), gold.name
        found = [collapse(block.text) for block, given in zip(document.blocks, labels) if given.role.published]
        exact += found == [block.text for block in gold.text]
    assert exact >= MIN_EXACT_WITH_RULES
