"""Words that short lines of page furniture are made of, by language; a line is weighed by them, never dropped for one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transforms.text.boilerplate.main_content.letters import Vocabulary, hash_of

# our choice, from the wording of news sites' own interfaces
WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "share": """share shares tweet facebook twitter whatsapp linkedin email mail print copy link pinterest reddit telegram
            follow like save bookmark gift teilen drucken merken compartir partager imprimer condividi udostępnij поделиться
            поширити сподобалось flipboard messenger instagram youtube tiktok""",
        "more": """read more related also see recommended recommends trending popular latest next previous watch weiterlesen mehr
            lesen auch leer más lire aussi plus leggi anche czytaj także więcej читайте также також ещё ще подробнее story
            stories continues continue below""",
        "subscribe": """subscribe subscribed subscription newsletter newsletters sign signup inbox login log register account
            free trial unlimited access abonnieren abo anmelden registrieren suscríbete boletín abonnez inscrivez
            iscriviti subskrybuj zapisz подписаться підписатися donate support member members""",
        "advert": """advertisement advertisements ad ads sponsored promoted anzeige werbung publicidad anuncio publicité pubblicità
            reklama реклама content affiliate commission partner""",
        "credit": """photo photos photograph photographer photography image images picture credit credits getty reuters afp ap
            shutterstock istock courtesy file via foto bild fotografía imagen crédit photographie zdjęcie фото video caption
            screenshot illustration pictured""",
        "legal": """copyright rights reserved terms privacy policy cookies cookie conditions disclaimer impressum datenschutz
            agb trademark inc llc ltd reproduction permission""",
        "comment": """comment comments reply replies commented report kommentare kommentar comentarios commentaires commenti
            komentarze комментарии комментариев коментарі discussion discuss conversation responses""",
        "byline": """by author editor reporter correspondent writer contributor staff von por par di autor автор written
            reporting editing additional""",
        "time": """ago min mins minute minutes hour hours day days published updated posted modified est edt pst pdt gmt utc
            am pm et january february march april may june july august september october november december jan feb mar apr
            jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday uhr""",
        "tags": "tags tag topics topic categories category filed tagged schlagworte themen etiquetas temas clés теги",
        "bio": """reporter reporters correspondent covers covering writes wrote contact reached email follow twitter journalist
            freelance columnist editor previously joined based author books contributed contributing contributor staff bio
            berichtet schreibt redakteur redakteurin journalistin autorin periodista journaliste dziennikarz журналист журналіст""",
        "promo": """click here download app shop buy amazon price deal deals save check watch listen stream tickets podcast
            podcasts episode apple spotify google play youtube channel follow join try start get whatsapp telegram alerts
            notifications review reviews best guide gallery slideshow video""",
        "note": "correction corrections clarification note update this version earlier originally article",
        "function": """the of and to in a that is was for on with as at it by from be are were has have had an this which but not or its
            der die das und den von zu mit dem ein eine ist des nicht auf für im sich auch als es an bei dass nach hat
            de la que el en y los del las por un una con no para se es le les et des du dans est qui pour pas sur au il une
            di che e il per non della sono si con i w z na do nie się że jest i to o od в и не на что с по как к из он у это от за
            та що до як про у й він не від""",
        "speech": """said says told tells asked added according announced explained sagte sagt erklärte so zufolge laut dijo según
            explicó dit déclaré selon ajouté ha detto secondo powiedział mówi według dodał сказал заявил сообщил сказав заявив повідомив""",
        "reader": "you your yours we our ours us du dein ihr ihre ihnen sie wir unser unsere tu tus usted nosotros vous votre nos notre noi voi ваш вам вы мы наш ви ми",
        "self": "i my me myself ich mein mich yo mi je mon ma я мой мне мій",
        "address": "http https www pic",
    }.items()
}

NAMES = tuple(WORDS)

ANYWHERE = frozenset({"function", "speech", "reader", "self", "address"})
"""Kinds that say what a text is like, however long it is; words of the others are counted in short lines alone."""


VOCABULARY = Vocabulary(hash_of(word) for words in WORDS.values() for word in words)
"""All words."""

MOST = 4
"""Kinds that one word belongs to at most."""


def _rows() -> NDArray[np.int64]:
    kinds: dict[int, list[int]] = {}
    for number, words in enumerate(WORDS.values()):
        for word in words:
            kinds.setdefault(hash_of(word), []).append(number)
    return np.array([(kinds[key] + [len(NAMES)] * MOST)[:MOST] for key in sorted(kinds)])


KINDS = _rows()
"""The kinds of each word of the vocabulary as numbers of NAMES; len(NAMES) fills up."""
