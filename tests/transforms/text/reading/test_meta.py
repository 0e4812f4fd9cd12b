"""Meta elements: every vocabulary says the same thing under its own name."""

from __future__ import annotations

import pytest

from transforms.text.document import Claim
from transforms.text.reading.meta import claims_of_meta


@pytest.mark.parametrize(
    ("name", "content", "claim"),
    [
        ("og:title", "Bees", Claim("title", "Bees", "og")),
        ("twitter:title", "Bees", Claim("title", "Bees", "meta")),
        ("dcterms.creator", "Ann Lee", Claim("author", "Ann Lee", "meta")),
        ("citation_author", "Ann Lee", Claim("author", "Ann Lee", "meta")),
        ("article:published_time", "2025-05-02", Claim("published", "2025-05-02", "og")),
        ("parsely-pub-date", "2025-05-02", Claim("published", "2025-05-02", "meta")),
        ("sailthru.date", "2025-05-02", Claim("published", "2025-05-02", "meta")),
        ("dc.date.issued", "2025-05-02", Claim("published", "2025-05-02", "meta")),
        ("og:updated_time", "2025-05-02", Claim("modified", "2025-05-02", "og")),
        ("og:site_name", "The Hive", Claim("publisher", "The Hive", "og")),
        ("og:locale", "en_US", Claim("language", "en_US", "og")),
        ("article:content_tier", "locked", Claim("access", "paywalled", "meta")),
        ("article:content_tier", "metered", Claim("access", "metered", "meta")),
        ("og:type", "article", Claim("page_type", "article", "og")),
    ],
)  # fmt: skip
def test_a_name_becomes_its_claim(name, content, claim):
    assert claims_of_meta([(name, content)]) == (claim,)


def test_keywords_are_divided_and_repeats_fall_away():
    pairs = [("article:tag", "bees"), ("keywords", "bees, wasps ,"), ("article:tag", "bees")]
    assert [(claim.value, claim.basis) for claim in claims_of_meta(pairs)] == [
        ("bees", "og"),
        ("bees", "meta"),
        ("wasps", "meta"),
    ]


@pytest.mark.parametrize(
    "pair",
    [("article:author", "https://social.example/ann"), ("author", "@ann"), ("publisher", "https://hive.example"), ("og:title", "  "),
     ("generator", "CMS 4"), ("og:title", "undefined"), ("article:content_tier", "gold")],
)  # fmt: skip
def test_addresses_and_empty_contents_are_no_claims(pair):
    assert claims_of_meta([pair]) == ()


def test_twitters_labelled_pairs_give_reading_time_and_author():
    pairs = [
        ("twitter:label1", "Written by"),
        ("twitter:data1", "Ann Lee"),
        ("twitter:label2", "Est. reading time"),
        ("twitter:data2", "4 minutes"),
    ]
    assert [(claim.name, claim.value) for claim in claims_of_meta(pairs)] == [
        ("author", "Ann Lee"),
        ("reading_minutes", "4"),
    ]
