"""Lists that the story announces and sheets of matches stay, whatever stands below them."""

from __future__ import annotations

import pytest

from transforms.text.boilerplate.rules.book import load_rules
from transforms.text.boilerplate.structure import label_text
from transforms.text.reading.plain import read_lines

BOOK = load_rules()
TITLE = "A buoy is missing from the harbour"
STORY = """The harbour master opened the gates at six, and by noon forty boats had gone out to look for the missing buoy in the fog.

Nobody found it. The buoy had been taken by a collector from the next town, who returned it with a note and a box of pears."""
TOOLS = "Share\nFacebook\nWhatsApp\nEmail"

SHEETS = [
    "Statistik\nVfL Moorsum: Abel - Boyd, Strand, Lasse - Moor, Quint (71. Hale), Pohl - Rees, Tamm\nTSV Deichow: Ott - Kock, Jensen, Brand - Brix, Lund "
    "(63. Voss) - Petersen, Rau\nTore: 1:0 Tamm (12.), 1:1 Petersen (49.)\nSchiedsrichter: Brandt (Kiel)\nZuschauer: 2100\nGelbe Karten: Moor, Lasse / Ott",
    "FICHA TÉCNICA\nMARÉ 2 X 1 FAROL\nLocal: Vila Nova, em Porto Alto (SP)\nÁrbitro: Marcos Brandão (SP)\nCartões amarelos: Moura e Laércio (Maré)\n"
    "MARÉ: Élio; Bodê, Estrada, Laércio e Rui; Moura, Quintino (Hélio) e Pires; Dado. Técnico: Jair Melo\n"
    "FAROL: Cássio; Igor, Beto e Zeca; Lima, Souza e Neto; Caio e Vini. Técnico: Beto Rocha",
    "Sztorm – Fala 2:1 (1:0)\nBramki: Tama (12), Orzech (88) – Lis (49)\nSztorm: Elis – Bojda, Strąk, Lach – Moroń, Kwint (71. Hala) – Tama, Orzech\n"
    "Fala: Abel – Kot, Jasik, Otto – Bryś, Lund (63. Wos) – Lis, Ryś\nŻółte kartki: Moroń, Lach – Otto\nSędziował: Brand (Słupsk). Widzów: 4211",
]


def published(text: str) -> list[str]:
    blocks = read_lines(text)
    return [block.text for block, label in zip(blocks, label_text(blocks, BOOK)) if label.role.published]


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_sheet_of_a_match_stays_below_the_story(sheet: str, gap: str) -> None:
    kept = published(f"{TITLE}\n\n{STORY}\n\n{sheet.replace(chr(10), gap)}\n\n{TOOLS}\n")
    assert kept[-len(sheet.split("\n")) :] == sheet.split("\n")


def test_names_behind_one_colon_are_no_sheet() -> None:
    kept = published(
        f"{TITLE}\n\n{STORY}\n\nTags: Harbour, Buoy, Pears, Fog, Gates, Boats, Collector, Notes\n\n{TOOLS}\n"
    )
    assert kept[-1].startswith("Nobody found it.")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_long_list_with_a_colon_above_stays(gap: str) -> None:
    halls = [f"{name} School, {number} Mill Lane, follow the signs" for number, name in enumerate("ABCDEFGHIJKL", 1)]
    kept = published(f"{TITLE}\n\n{STORY}\n\nShelters are open tonight at:{gap}{gap.join(halls)}\n\n{TOOLS}\n")
    assert kept[-len(halls) :] == halls


def test_a_line_set_off_from_the_list_above_it_is_no_entry() -> None:
    prompt = "Subscribe to our newsletter for the harbour news in your inbox"
    kept = published(
        f"{TITLE}\n\n{STORY}\n\nShelters are open tonight at:\nMill Lane School\nThe Corn Hall\n\n{prompt}\n\n{TOOLS}\n"
    )
    assert prompt not in kept
