"""Pages become visible blocks: nothing glued, nothing split, nothing hidden, nothing unbounded."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from schemas.enums import Reason
from tests.effort import ends
from transforms.text.document import Block, Refusal
from transforms.text.reading.draft import Draft
from transforms.text.reading.html import MAX_CHARS, MAX_TAGS, Page, read_page


def page(markup: str) -> Page:
    found = read_page(markup)
    assert isinstance(found, Page)
    return found


def texts(markup: str) -> list[str]:
    return [block.text for block in page(markup).blocks]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p><b>Ky</b>iv is calm</p>", ["Kyiv is calm"]),
        ("<p>Ky<wbr>iv</p>", ["Kyiv"]),
        ("<p>Ky&shy;iv</p>", ["Ky\u00adiv"]),
        ("<p>a<span> </span>b</p>", ["a b"]),
        ("<p>one\n   two\t three\u00a0four</p>", ["one two three four"]),
        ("<p>Fish &amp; chips &#8212; caf&eacute;</p>", ["Fish & chips — café"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<p>one<p>two", ["one", "two"]),
        ("<div>before<p>inside</p>after</div>", ["before", "inside", "after"]),
        ("<p>one<br>two</p>", ["one\ntwo"]),
        ("<p>one<br> <br>two<br><br><br>three</p>", ["one", "two", "three"]),
        (
            "<td><b>Map found</b><br><i>By W. Drew<br>Posted Monday</i><p>Text",
            ["Map found", "By W. Drew", "Posted Monday", "Text"],
        ),
        ("<div><b>Kyiv</b> is calm<br>today</div>", ["Kyiv is calm\ntoday"]),
        ("<div><b>one<br>two</b><br>three</div>", ["one\ntwo\nthree"]),
        ("<p><b>Ode</b><br>first<br>second</p>", ["Ode\nfirst\nsecond"]),
        ("<div>12 Mill Lane<br>Lowmarsh<br>LM1</div>", ["12 Mill Lane\nLowmarsh\nLM1"]),
        ("<p>K<b>y</b><i>i</i><u>v</u></p>", ["Kyiv"]),
        ("<p>a<!-- -->b</p>", ["ab"]),
        ("<p>a&#xD83D;&#xDE00;b&#55357;</p>", ["a\ufffd\ufffdb\ufffd"]),
        ("<p>H<sub>2</sub>O</p>", ["H2O"]),
        ("<p>so<span></span>ft\u200b</p>", ["soft\u200b"]),
        ("<dl><dt>Term<dd>Meaning</dl>", ["Term", "Meaning"]),
        ("<p dir=rtl>\u202bשלום\u202c (Kyiv) עולם</p>", ["\u202bשלום\u202c (Kyiv) עולם"]),
        ("<p>東京<br>大阪</p>", ["東京\n大阪"]),
        ("<p>one<hr>two</p>", ["one", "two"]),
        ("<nav><a>Home</a><a>Sport</a></nav>", ["Home Sport"]),
        ("<p><a>Home</a></p><p>un<a>likely</a></p>", ["Home", "unlikely"]),
        ("<div><button>Share</button><button>Save</button></div>", ["Share", "Save"]),
        ("<p>the <button>Kyiv</button> office</p>", ["the Kyiv office"]),
        ("<p>a <x-term>word</x-term>s</p>", ["a words"]),
        ("<x-card>one</x-card><x-card>two</x-card>", ["one", "two"]),
        ("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>です</p>", ["東京です"]),
        ("<p dir=rtl>שלום <b>עו</b>לם</p>", ["שלום עולם"]),
        ("<p>中文<b>字</b>符</p>", ["中文字符"]),
        ("<pre>a  b\n  c</pre>", ["a  b\n  c"]),
        ("<table><tr><th>Year<td>2024</tr><tr><td>Rain<td>812 mm</tr></table>", ["Year | 2024", "Rain | 812 mm"]),
        ("<table><tr><td><p>Menu</p><p>News</p><td><p>Story</p></tr></table>", ["Menu", "News", "Story"]),
        ("plain words without a tag", ["plain words without a tag"]),
        ("", []),
        ("<p>  </p><div>\n</div>", []),
        ("<p>nul\x00led</p>", ["nulled"]),
        ("<p>lone \ud800 half</p>", ["lone ? half"]),
    ],
)
def test_blocks_are_cut_where_a_reader_sees_a_line_end_and_nowhere_else(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>SECRET</script>",
        "<style>.SECRET{}</style>",
        "<template><p>SECRET</p></template>",
        "<noscript><img alt=x>SECRET</noscript>",
        "<div hidden>SECRET</div>",
        "<div style='Display : none'>SECRET<p>SECRET</p></div>",
        "<div style='visibility:hidden'>SECRET</div>",
        "<div aria-hidden=true><p>SECRET</p></div>",
        "<span class='sr-only'>SECRET</span>",
        "<span style='position:absolute;clip:rect(0 0 0 0)'>SECRET</span>",
        "<dialog>SECRET</dialog>",
        "<select><option>SECRET</select>",
        "<textarea>SECRET</textarea>",
        "<svg><title>SECRET</title><text>SECRET</text></svg>",
        "<!-- SECRET -->",
        "<?php SECRET ?>",
        "<iframe>SECRET</iframe>",
        "<div style='display:none' class='subscriber-only encrypted-content'>SECRET</div>",
    ],
)
def test_what_a_reader_does_not_see_never_reaches_the_text(hidden: str) -> None:
    assert texts(f"<body><p>before</p>{hidden}<p>after</p>") == ["before", "after"]


@pytest.mark.parametrize(
    "shown",
    [
        "<div style='content-visibility:auto'>STORY</div>",
        "<div class='subscriber-only' style='display:none'><p>STORY</p></div>",
        "<dialog open>STORY</dialog>",
        "<main style='display:none'><p>STORY</p></main>",
    ],
)
def test_what_a_script_unveils_is_text(shown: str) -> None:
    assert texts(f"<p>before</p>{shown}") == ["before", "STORY"]


def test_parts_that_are_streamed_late_go_to_their_places() -> None:
    markup = (
        "<main class=story><p>one</p><template id='B:0'></template><p>four</p></main><footer>end</footer>"
        "<div hidden id='S:0'><p>two</p><template id='B:1'></template></div><div hidden id='S:1'><p>three</p></div>"
    )
    blocks = page(markup).blocks
    assert [block.text for block in blocks] == ["one", "two", "three", "four", "end"]
    assert all("story" in block.tokens for block in blocks[:4])


def test_every_block_is_a_span_of_the_raw_text_and_blocks_are_a_blank_line_apart() -> None:
    found = page("<nav>Home</nav><h1>Title</h1><p>One<br>two</p><pre>x\ny</pre><footer>© us</footer>")
    assert found.raw_text == "\n\n".join(block.text for block in found.blocks)
    assert all(found.raw_text[block.start : block.end] == block.text for block in found.blocks)


def test_a_block_knows_what_stands_around_it() -> None:
    markup = (
        "<main id=Top><div class='Story-Body x'><p class=lead><b>Bold</b> and <a href=/>linked</a></p></div></main>"
    )
    (block,) = page(markup).blocks
    assert block.tag == "p"
    assert block.path[-3:] == ("main", "div", "p")
    assert block.tokens == ("lead", "story-body", "x", "top")
    assert (block.own_tokens, block.links, block.link_chars, block.strong_chars) == (1, 1, 6, 4)


def test_blocks_of_one_container_share_its_number() -> None:
    one, two, other = page("<div><p>a</p><p>b</p></div><div><p>c</p></div>").blocks
    assert one.ancestors[:-1] == two.ancestors[:-1] != other.ancestors[:-1]
    assert len({one.ancestors[-1], two.ancestors[-1], other.ancestors[-1]}) == 3


def test_a_block_below_an_image_says_so() -> None:
    blocks = page("<p>a</p><figure><img src=x.jpg><figcaption>b</figcaption></figure><p>c</p>").blocks
    assert [block.after_image for block in blocks] == [False, True, False]


def test_the_page_says_of_itself() -> None:
    markup = """<html lang=en-GB><head><title>Flood | Post</title><base href="https://post.example/a/">
      <link rel=canonical href="/flood"><meta property="og:title" content="Flood">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Flood in town"}</script></head>
      <h1>Flood <i>in</i> town</h1><time datetime="2025-07-04T10:00Z">4 July</time>
      <figure><img src="i/1.jpg"><figcaption>The quay</figcaption></figure>"""
    claims = {(claim.name, claim.value, claim.basis) for claim in page(markup).claims}
    assert {
        ("title", "Flood in town", "jsonld"),
        ("title", "Flood", "og"),
        ("title", "Flood | Post", "html"),
        ("title", "Flood in town", "text"),
        ("language", "en-GB", "html"),
        ("canonical_url", "https://post.example/flood", "link"),
        ("published", "2025-07-04T10:00Z", "time"),
        ("image", "https://post.example/a/i/1.jpg", "html"),
        ("image_caption", "The quay", "html"),
    } <= claims


def test_an_element_left_open_in_noscript_does_not_hide_the_page() -> None:
    assert texts("<body><NOSCRIPT><div id=a></NOSCRIPT><div><p>Water rises.</p></div></body>") == ["Water rises."]
    assert texts("<noscript><p>Switch scripts on.</p></noscript>") == []


def test_a_hidden_headline_is_claimed_but_not_text() -> None:
    found = page("<h1 class=sr-only>Flood</h1><p>Water.</p>")
    assert [block.text for block in found.blocks] == ["Water."]
    assert ("title", "Flood") in {(claim.name, claim.value) for claim in found.claims}


def test_a_meta_charset_does_not_decode_the_text_again() -> None:
    assert texts("<meta charset=windows-1251><p>Київ café</p>") == ["Київ café"]


@pytest.mark.parametrize(
    "markup",
    ["x" * (MAX_CHARS + 1), "<br>x" * (MAX_TAGS + 1), "<" * (MAX_TAGS + 1)],
    ids=["one long line", "a million breaks", "only brackets"],
)
def test_a_page_that_would_cost_too_much_is_refused_before_it_is_parsed(
    markup: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("transforms.text.reading.html.BeautifulSoup")
    refusal = read_page(markup)
    assert isinstance(refusal, Refusal)
    assert refusal.reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "deep",
        "<p><b><i><a>x" * 10_000,
        "<div " + " ".join(f"a{number}=1" for number in range(100_000)) + ">x",
        "<!--" * 50_000 + "<![CDATA[" * 50_000,
        "<table><tr><td>" * 20_000 + "x",
        "<div hidden id='S:1'>" * 30_000 + "x",
        "<template id='B:1'></template><div hidden id='S:1'>x</div>" * 20_000,
        "<span class='" + "token " * 200_000 + "'>x",
        "<p>" + "x" * 5_000_000,
        "<p>" + "<b> </b>" * 40_000 + "x" + "<a></a>" * 50_000,
        "<p>x" + "<b> </b>" * 40_000 + "<i></i><br>x" * 25_000,
        "<div>x" + "<b>y</b>" * 40_000 + "<i></i><br>x" * 25_000,
        "<p>" + "<span class='a b c d'></span>" * 90_000 + "x",
        "<noscript>" * 90_000 + "x",
        "<template>x" * 60_000 + "<script type=text/html>y" * 60_000,
    ],
    ids=[
        "depth",
        "formatting",
        "attributes",
        "comments",
        "tables",
        "streams in streams",
        "streams",
        "tokens",
        "length",
        "white space",
        "breaks",
        "breaks after bold",
        "inline classes",
        "noscript",
        "templates",
    ],
)
def test_hostile_pages_are_read_to_their_end(markup: str) -> None:
    with ends():
        assert isinstance(read_page(markup), Page)


def test_a_relative_lead_image_is_resolved_against_the_base() -> None:
    claims = page(
        '<base href="https://static.hive.example/12/"><meta property="og:image" content="img/a.jpg"><p>Bees</p>'
    ).claims
    assert [claim.value for claim in claims if claim.name == "image"] == ["https://static.hive.example/12/img/a.jpg"]


def test_an_abbreviation_may_hold_the_moment() -> None:
    claims = page(
        '<p><abbr class="published" title="2013-02-18T22:41:00Z">Monday</abbr> <abbr title="World">W</abbr></p>'
    ).claims
    assert [(claim.name, claim.value) for claim in claims if claim.basis == "time"] == [
        ("published", "2013-02-18T22:41:00Z")
    ]


def test_a_block_of_a_page_is_a_block_like_any_other() -> None:
    block = page("<p class=lead>before<b>Kyiv</b></p>").blocks[0]
    built = Block(**{field.name: getattr(block, field.name) for field in fields(Block)})
    assert block == built and hash(block) == hash(built) and type(block) is Block
    assert replace(block, text="x").tokens == ("lead",)
    with pytest.raises(FrozenInstanceError):
        block.text = "x"  # type: ignore[misc]


def test_a_draft_has_the_fields_of_a_block() -> None:
    assert Draft.__slots__ == Block.__slots__


def test_bytes_are_read_as_the_text_that_they_are() -> None:
    markup = "<p>Ki\u00efv\x00</p><noscript><div></noscript>"
    assert read_page(markup.encode()) == read_page(markup)
