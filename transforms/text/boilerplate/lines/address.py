"""Whether a sentence speaks to the reader or of the page itself. One that does neither is told, and no prompt."""

from __future__ import annotations

import re

from transforms.text.boilerplate.rules.alternatives import alternatives

# Second person and first person plural, imperatives in Cyrillic, "here" at the end, and what pages offer, in the nine languages. Our choice; Portuguese
# "seu" and "sua" are "his" and "her" as well and stand only before what a page asks for.
_READER = (
    r"you|your|yours|yourself|us|our|vous|votre|vos|nous|notre|nos (?:lecteurs|abonnés|articles|newsletters|réseaux|partenaires|offres|contenus|conditions)|je m['’]\w+|tus|tu (?:cuenta|correo|e-?mail|suscripción|móvil)|usted|ustedes|nuestr\w+|síg[ua]e?nos|contáctanos|escríbenos|podamos|hacemos|necesitamos|aidez|faites|soutenez(?:-le|-nous)?|écrivez|abonnez-vous"
    r"|ti|tuo|tua|tuoi|tue|vostr\w+|noi|nostr\w+|você|vocês|nosso|nossa|nossos|nossas|(?:o seu|a sua|seu|sua) (?:e-?mail|conta|nome|assinatura|celular)"
    r"|twoj\w*|twój|ciebie|ci|cię|nasz\w*|nam|nami|państwa|państwu|вас|вам|вами|ваш\w*|нас|нам|нами|наш(?:а|е|и|у|ого|ому|им|их|ими|ей|ою|ій|ої|і|ему|его|ем)?|тебе|тебя|твой|твоя"
    r"|du (?:kannst|hast|willst|möchtest|bist|findest|wirst)|dein\w*|dir|dich|uns|unser\w*"
)
_OFFERS = (
    r"newsletters?|cookies?|abonn\w+|subscri\w+|suscri\w+|subscrev\w+|advertis\w+|anzeigen?|werbung|reklam\w*|реклам\w*|javascript|copyright"
    r"|creative commons|akismet|recaptcha|(?:all|alle|todos los|tous|tutti i|todos os|wszelkie|всі|усі|все) (?:rights|rechte|derechos|droits|diritti|direitos|prawa|права)"
    r"|ad-?block\w*|adres e-mail|akceptujesz|artykułu|випуску новин|выпуске новостей|diesen artikel|questo articolo|cet article|este artículo|este artigo"
    r"|esta noticia|esta notícia|est[ae] matéria|questa notizia|(?:цю|эту) (?:статтю|статью)|apps?|appli|aplikacj\w+|застосун\w+|приложени\w+|wordpress"
    r"|(?:external|externer?|externen) (?:sites?|seiten|links|websites?|internetseiten)|(?:sitios|sites|siti|liens|links) (?:externos|externes|esterni|extérieurs)"
    r"|stron zewnętrznych|(?:зовнішніх|внешних) сайт\w+|no longer available|(?:n'est|ist|está|è) (?:nicht mehr|plus|mais|più) (?:disponible|disponibile|disponível|verfügbar)|ya no está disponible"
    r"|stimme ich|ich stimme|ich willige|datenschutzerklärung|privacy policy|(?:sulla|informativa) privacy|políticas? de (?:privacidade?|protección)|politique de confidentialité"
    r"|polityk\w+ prywatności|політик\w+ (?:приватності|конфіденційності)|политик\w+ (?:приватности|конфиденциальности)"
    r"|video ?player|dieses thema im programm|publikujemy|строго (?:запрещен|заборонен)\w+|суворо заборонен\w+"
    r"|moderat\w+|moderier\w+|akzeptier\w+|e-?mail-adresse|required fields|pflichtfelder|affiliate"
)
# What only pages bid, where no second person shows: "Join 300 runners" is said by stories too. # our choice
_BIDS = (
    r"get (?:the|our|all|local)|sign up|click here|inscreva-se|entre no canal|ative o|haz clic|suscr[ií]bete|iscriviti|clicca|inscrivez-vous|abonnez-vous|téléchargez|cliquez"
    r"|dołącz do|kliknij|zapisz się|zaloguj|zarejestruj|subskrybuj"
)
_URGED = re.compile(r"\w(?:йте|ите|іть|їть|йтесь|тесь|йтеся|теся)\b")
_HERE = r"\b(?:here|hier|ici|aquí|aqui|qui|tutaj|тут|здесь|сюда)\W*$"  # "Read more here."
_HERE_CHARS = 60  # at the end of a line, in which it stands; our choice


def _any_of(words: str) -> re.Pattern[str]:
    """A pattern for words, given as alternatives: those with the same first letter stand in one group, so that most words fail at once."""
    groups: dict[str, list[str]] = {}
    for word in alternatives(words):
        alone = not word[0].isalpha() or word[1:2] in ("?", "*", "+", "{")
        groups.setdefault("" if alone else word[0], []).append(word if alone else word[1:])
    grouped = "|".join(f"{letter}(?:{'|'.join(ends)})" for letter, ends in groups.items())
    return re.compile(rf"\b(?:{grouped})\b")


# Asked of small letters: a pattern that ignores case costs three times as much.
_SPOKEN = _any_of(f"{_READER}|we|wir|nosotros|my|мы|ми")
_ADDRESS = _any_of(f"{_READER}|{_OFFERS}")
_BID = re.compile(rf"(?:\A|[.!?] )(?:{_BIDS})\b|©|@|https?:|www\.")
_AT_END = re.compile(_HERE)
_FORMAL = re.compile(r"\b(?:Sie|Ihr|Ihre[mnrs]?|Ihnen)\b")
_CLOSERS = "\"'”’»“"


def speaks_to_reader(text: str) -> bool:
    """Whether the line addresses the reader or says "we"."""
    return _addresses(text, _SPOKEN)


def is_told(text: str) -> bool:
    """Whether the line is a full sentence that neither speaks to the reader nor names what a page offers.

    >>> is_told("We will never forget what happened that Tuesday."), is_told("We will never share your address.")
    (True, False)
    """
    if not text.rstrip(_CLOSERS).endswith(".") or _addresses(text, _ADDRESS):
        return False
    small = text.lower()
    return _BID.search(small) is None and _AT_END.search(small, max(len(small) - _HERE_CHARS, 0)) is None


def _addresses(text: str, words: re.Pattern[str]) -> bool:
    """Whether one of the words stands in the text, or a form of verbs or of politeness that shows whom it speaks to."""
    small = text.lower()
    if words.search(small) is not None or (("Sie" in text or "Ih" in text) and _FORMAL.search(text) is not None):
        return True
    return not small.isascii() and _URGED.search(small) is not None
