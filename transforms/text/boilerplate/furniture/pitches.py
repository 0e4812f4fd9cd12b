"""Sentences in which a page speaks of its own trade to its reader: appeals for support, promises of newsletters, rules for comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.address import speaks_to_reader
from transforms.text.boilerplate.lines.line import Line

PITCH_CHARS = 420  # our choice
# What publishers offer, ask for and answer for, in the nine languages; "article" and "site" only as this one or ours. Our choice.
_TRADE = re.compile(
    r"\b(?:"
    r"journalism|newsrooms?|newsletters?|subscri\w+|(?:this|our|these|more) (?:articles?|story|stories|post|site|website|page|channel|app|podcast|reporting|coverage|form)"
    r"|comments?|cookies?|readers?|donat\w+|membership|our members|affiliate|h?captcha|ad[ -]?block\w*|notifications?|inbox|browser|issues raised|my news"
    r"|journalismus|redaktion|abo|abos|abonn\w+|(?:diese[rnms]?|unsere[rnms]?) (?:artikels?|texte?s?|beitr\w+|seiten?|kanal|app|website|inhalte?)|kommentar\w*|leser\w*"
    r"|nutzer\w*|externe\w* inhalt\w*|datenschutz\w*|checkbox|push-\w+"
    r"|periodismo|redacción|boletín|suscri\w+|soci[ao]s?|(?:este|esta|nuestr[oa]s?) (?:artículos?|noticias?|contenidos?|sitio|web|página|canal|app|historia)|comentarios?"
    r"|lector[ea]s?|notificaciones|donación"
    r"|journalisme|rédaction|(?:cet|cette|ce|notre|nos) (?:articles?|journal|média|contenus?|site|application|appli|chaîne|page)|commentaires?|traceurs|lecteurs|lectrices|presse libre"
    r"|un don|désinscri\w+|inscrivez-vous"
    r"|giornalismo|redazione|abbonat\w+|(?:questo|questa|nostr[oaie]) (?:articolo|sito|contenut\w|canale|app|pagina)|commenti|lettori|donazione|contributo|segnalazion\w"
    r"|jornalismo|reda[cç]+ão|assin[ae]\w*|(?:este|esta|nosso|nossa) (?:artigo|conteúdo|notícia|site|canal|app|jornal|reportagem)|comentários?|leitores|doação|contribuição"
    r"|dziennikarstw\w+|redakcj\w+|prenumer\w+|subskry\w+|(?:ten|tego|tych|takich|nasz\w*) (?:artykuł\w*|tekst\w*|serwis\w*|kanał\w*|profil\w*|portal\w*)|komentarz\w*|czytelni\w+"
    r"|wesprzyj|wsparci\w+|powiadomieni\w+"
    r"|журналістик\w*|редакці\w*|розсилк\w*|передплат\w*|підпис\w*|(?:ц[яеій]\w*|наш\w*) (?:публікаці\w*|матеріал\w*|стат\w*|сайт\w*|канал\w*|бот\w*|застосун\w*)|коментар\w*|читач\w*"
    r"|підтримк\w*|підтрима\w*"
    r"|журналистик\w*|редакци\w*|рассылк\w*|подпис\w*|(?:эт\w+|наш\w*) (?:публикаци\w*|материал\w*|стать\w*|сайт\w*|канал\w*|бот\w*|приложени\w*)|комментар\w*|читател\w*"
    r"|поддержк\w*|поддержа\w*|пожертвовани\w*|опечатк\w*"
    r")\b"
)
_PLUGS = frozenset(
    {Role.FOLLOW, Role.NEWSLETTER, Role.PAYWALL, Role.COMMENTS, Role.SHARE, Role.COPYRIGHT, Role.OTHER, Role.COOKIE}
)
_SAID = "\"'“„«»‘–—-"


def mark_pitches(lines: Sequence[Line], start: int) -> None:
    """Strike such a sentence below a prompt, form or notice that a rule knows and above one more of them or the end of the text."""
    for line in lines[max(start, 1) :]:
        if line.label is not None or line.hits or not line.sentence or len(line.text) > PITCH_CHARS:
            continue
        above = _plug(lines[line.index - 1])
        if above is None or line.text[0] in _SAID:
            continue
        if _ends_among_plugs(lines, line.index) and is_pitch(line):
            line.give(above, "structure.pitch")


def is_pitch(line: Line) -> bool:
    """Whether the line names the trade of a publisher and speaks to its reader."""
    return _TRADE.search(line.folded) is not None and speaks_to_reader(line.text)


def _ends_among_plugs(lines: Sequence[Line], index: int) -> bool:
    """Whether one of the two lines below is a plug too, or the text ends."""
    for line in lines[index + 1 : index + 3]:
        if _plug(line) is not None or line.struck:
            return True
    return index + 1 == len(lines)


def _plug(line: Line) -> Role | None:
    """The role of a prompt, form or notice: by its label, or by a rule that claims it."""
    if line.label is not None:
        return line.label.role if line.label.role in _PLUGS else None
    if not line.claimed or line.told:
        return None
    return next((rule.role for rule in line.hits if rule.role in _PLUGS), None)
