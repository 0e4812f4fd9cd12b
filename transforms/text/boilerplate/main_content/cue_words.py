"""Words that short lines of page furniture are made of, by language; a line is weighed by them, never dropped for one."""

from __future__ import annotations

# our choice, from the wording of news sites' own interfaces
WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "share": """share shares tweet facebook twitter whatsapp linkedin email e-mail print copy link pinterest reddit telegram
            follow like save bookmark gift teilen drucken merken compartir partager imprimer condividi udostępnij поделиться
            поширити сподобалось flipboard messenger instagram youtube tiktok x.com""",
        "more": """read more related also see recommended recommends trending popular latest next previous watch weiterlesen mehr
            lesen auch leer más lire aussi plus leggi anche czytaj także więcej читайте также також ещё ще подробнее story
            stories continues continue below""",
        "subscribe": """subscribe subscribed subscription newsletter newsletters sign signup inbox login log register account
            free trial unlimited access abonnieren abo anmelden registrieren suscríbete boletín abonnez-vous inscrivez-vous
            iscriviti subskrybuj zapisz подписаться підписатися donate support member members""",
        "advert": """advertisement advertisements ad ads sponsored promoted anzeige werbung publicidad anuncio publicité pubblicità
            reklama реклама content affiliate commission partner""",
        "credit": """photo photos photograph photographer photography image images picture credit credits getty reuters afp ap
            shutterstock istock courtesy file via foto bild fotografía imagen crédit photographie zdjęcie фото video caption
            screenshot illustration pictured""",
        "legal": """copyright © rights reserved terms privacy policy cookies cookie conditions disclaimer impressum datenschutz
            agb trademark inc llc ltd reproduction permission""",
        "comment": """comment comments reply replies commented report kommentare kommentar comentarios commentaires commenti
            komentarze комментарии комментариев коментарі discussion discuss conversation responses""",
        "byline": """by author editor reporter correspondent writer contributor staff von por par di autor автор written
            reporting editing additional""",
        "time": """ago min mins minute minutes hour hours day days published updated posted modified est edt pst pdt gmt utc
            am pm et january february march april may june july august september october november december jan feb mar apr
            jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday uhr""",
        "tags": "tags tag topics topic categories category filed tagged schlagworte themen etiquetas temas mots-clés теги",
        "bio": """reporter reporters correspondent covers covering writes wrote contact reached email follow twitter journalist
            freelance columnist editor previously joined based author books contributed contributing contributor staff bio
            berichtet schreibt redakteur redakteurin journalistin autorin periodista journaliste dziennikarz журналист журналіст""",
        "promo": """click here download app shop buy amazon price deal deals save check watch listen stream tickets podcast
            podcasts episode apple spotify google play youtube channel follow join try start get whatsapp telegram alerts
            notifications review reviews best guide gallery slideshow video""",
        "note": "correction corrections clarification editor's editor’s note update this version earlier originally article",
    }.items()
}

NAMES = tuple(WORDS)

LANES: dict[str, int] = {}
"""A word's kinds as a number with one byte a kind, so that the counts of a line are one sum."""

for _number, _name in enumerate(NAMES):
    for _word in sorted(WORDS[_name]):
        LANES[_word] = LANES.get(_word, 0) + (1 << 8 * _number)
