"""Language of a text, its guards, and threads."""

from __future__ import annotations

import subprocess
import sys

import pytest

import transforms.text.language as language
from transforms.text.language import detect_language

SENTENCES = {
    "en": "The president said on Monday that the talks will go on, and that nobody has called from the capital for two weeks.",
    "de": "Der Präsident sagte am Montag, dass die Gespräche weitergehen und dass seit zwei Wochen niemand angerufen hat.",
    "es": "El presidente dijo el lunes que las conversaciones continúan y que nadie ha llamado desde hace dos semanas.",
    "fr": "Le président a déclaré lundi que les pourparlers continuent et que personne n'a appelé depuis deux semaines.",
    "it": "Il presidente ha detto lunedì che i colloqui continuano e che nessuno ha chiamato da due settimane.",
    "pt": "O presidente disse na segunda-feira que as conversações continuam e que ninguém telefonou há duas semanas.",
    "pl": "Prezydent powiedział w poniedziałek, że rozmowy trwają i że od dwóch tygodni nikt nie zadzwonił.",
    "uk": "Президент заявив у понеділок, що переговори тривають і що вже два тижні ніхто не телефонує з Києва.",
    "ru": "Президент заявил в понедельник, что переговоры продолжаются и что уже две недели никто не звонит.",
    "bg": "Президентът заяви в понеделник, че преговорите продължават и че вече две седмици никой не се обажда.",
    "be": "Прэзідэнт заявіў у панядзелак, што ўлады гатовыя да перамоў і што ўжо два тыдні ніхто не тэлефанаваў.",
    "sr": "Председник је изјавио у понедељак да ће влада наставити разговоре и да већ две недеље нико не зове.",
    "ka": "პრეზიდენტმა ორშაბათს განაცხადა, რომ მოლაპარაკებები გაგრძელდება.",
    "el": "Ο πρόεδρος δήλωσε τη Δευτέρα ότι οι συνομιλίες συνεχίζονται.",
    "ja": "大統領は月曜日、協議は続いていると述べ、二週間連絡がないことを明らかにした。",
    "zh": "总统星期一表示谈判仍在继续，两周以来没有任何人从首都打来电话。",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_a_sentence_is_in_its_language(code: str, sentence: str) -> None:
    assert detect_language(sentence).code == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "OK",
        "2025 – 17:30",
        "https://example.org/a/b/c",
        "\ud800\ud800",
        "Lehendakariak astelehenean adierazi zuen negoziazioek aurrera jarraitzen dutela eta bi aste daramatzate erantzunaren "
        "zain, baina inork ez du deitu oraindik eta inork ez daki zergatik gertatzen den hori gaur egun gure herrian hemen.",
    ],
)
def test_what_cannot_be_told_is_und(text: str) -> None:
    assert detect_language(text).code == "und"


BRIEFS = {
    "Міст закрили на ремонт до понеділка. Водіям радять користуватися поромом, який ходить щогодини, повідомила міська рада.": "uk",
    "Двоє чоловіків постраждали внаслідок пожежі на човні біля Лимного. Причину встановлюють. Човен затонув на світанку.": "uk",
    "Минулого тижня в селі відкрили нову школу. На урочистість прийшли батьки, вчителі та колишні учні, а діти співали.": "uk",
    "Мост закрыли на ремонт до понедельника. Водителям советуют пользоваться паромом, который ходит каждый час.": "ru",
    "Музей закрыт до среды, сообщила дирекция на своём сайте в воскресенье.": "ru",
    "На сайте заказали книгу, а прислали коробку с песком, рассказала покупательница из Лимна.": "ru",
    "Мост закрыли. «Ми чекаємо», сказал водитель парома журналистам, и добавил, что рейсов сегодня больше не будет.": "ru",
    "Мост зачынены на рамонт да панядзелка. Кіроўцам раяць карыстацца паромам, які ходзіць кожную гадзіну.": "be",
    "На мінулым тыдні ў вёсцы адкрылі новую школу. На свята прыйшлі бацькі і настаўнікі.": "be",
    "Музей зачынены да серады. Пра гэта паведаміла дырэкцыя.": "und",
    "Мостът е затворен за ремонт до понеделник. Шофьорите се съветват да ползват ферибота, който тръгва на всеки час.": "bg",
    "Музеят е затворен до сряда, съобщи дирекцията.": "bg",
    "Кућа на брегу је затворена због поправке, саопштила је општина. Возачи ће ићи скелом, а ђаци ће учити код куће.": "sr",
    "Мектеп жабылды деп хабарлады кешке директор. Балалар киімін алып кетті де, ертеде келді.": "und",
    "Ол кітапті алды да, кетті. Бірінші бала келді. Екінші бала да келді. Мектепте бес бала бар еді.": "und",
    "Әкім бүгін жаңа мектепті ашты. Балалар қуанып, ән салды, ал ата-аналар гүл әкелді.": "kk",
}


@pytest.mark.parametrize(("brief", "code"), BRIEFS.items())
def test_a_brief_of_two_sentences_is_told_from_its_neighbours(brief: str, code: str) -> None:
    assert detect_language(brief).code == code


def test_the_declared_language_decides_only_short_texts() -> None:
    assert detect_language("Kyiv, Monday", "en-GB").code == "en"
    assert detect_language("Kyiv, Monday", "en-GB").basis == "declared"
    assert detect_language(SENTENCES["de"], "en").code == "de"
    assert detect_language("Kyiv, Monday", "uk").code == "und"


def test_a_second_script_or_an_end_in_another_language_marks_the_text_as_mixed() -> None:
    assert detect_language(SENTENCES["en"] + " " + SENTENCES["uk"]).mixed
    assert detect_language(SENTENCES["en"] * 15 + SENTENCES["de"] * 5).mixed
    assert not detect_language(SENTENCES["en"] * 20).mixed


def test_both_detectors_give_the_same_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    if language.langdetect_rs is None:
        pytest.skip("the `fast` extra is not installed")
    fast = [detect_language(sentence) for sentence in SENTENCES.values()]
    monkeypatch.setattr(language, "langdetect_rs", None)
    assert [detect_language(sentence) for sentence in SENTENCES.values()] == fast


RACE = """
import sys, threading
sys.modules["langdetect_rs"] = None
from transforms.text.language import detect_language
text = "Президент заявив у понеділок, що переговори тривають і що вже два тижні ніхто не телефонує з Києва."
answers, gate = [], threading.Barrier(8)
def ask():
    gate.wait()
    answers.append(detect_language(text).code)
threads = [threading.Thread(target=ask) for _ in range(8)]
[t.start() for t in threads]
[t.join() for t in threads]
print(" ".join(answers))
"""


def test_eight_threads_that_ask_first_all_get_the_right_answer() -> None:
    printed = subprocess.run([sys.executable, "-c", RACE], capture_output=True, text=True, check=True).stdout
    assert printed.split() == ["uk"] * 8
