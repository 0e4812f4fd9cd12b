"""Look-alikes: what stands in the same words as a trap and is none, and traps beside them; marked as in the gold."""

from __future__ import annotations

import pytest

from tests.gold.spelling.load import parse_marks, replaced
from transforms.text.edits import apply
from transforms.text.naming import spelling_edits
from transforms.text.spelling.names import mark_names
from transforms.text.spelling.stylebook import load_stylebook

SENTENCES = r"""
He is a Soviet-era poet. [[Odessa→Odesa]] was his home. Ukraine claims him.
She met the minister. [[Kiev→Kyiv]] was pleased. So was her brother. [[Kharkov→Kharkiv]] slept.
It was the captain. [[Lvov→Lviv]] had won the cup in Ukraine.
"It's over," said the painter. [[Nikolaev→Mykolaiv]] lies in Ukraine.
The Russians called it a special operation; [[Kiev→Kyiv]] called it war.
The war was, as [[Kiev→Kyiv]] put it, genocide.
What is known as [[Kiev→Kyiv]] City was a village.
Kyiv's own name for the operation was not given. The form [[Kiev→Kyiv]] used was new.
The name [[Kiev→Kyiv]] gave the drone means bat.
In the words of [[Kiev→Kyiv]] officials, no.
He reads the [[Kiev→Kyiv]] papers; he writes [[Kiev→Kyiv]] a letter.
The term [[Kiev→Kyiv]] uses is "occupiers".
He spelled out what [[Kiev→Kyiv]] wants.
The treaty, written in [[Kiev→Kyiv]], failed.
Moscow, not [[Kiev→Kyiv]], broke the deal. Not [[Kiev→Kyiv]] but Moscow.
Instead of [[Kiev→Kyiv]], he flew to Lviv.
It was formerly a [[Kiev→Kyiv]] factory. He was formerly [[Kiev→Kyiv]] bureau chief.
He was named [[Kiev→Kyiv]] correspondent; she was called [[Kiev→Kyiv]]'s Joan of Arc.
The sign pointed to [[Kiev→Kyiv]]. The poster showed [[Kiev→Kyiv]] in 1910.
The film was shot in [[Kiev→Kyiv]]; the song is about [[Kiev→Kyiv]]; his novel about [[Kiev→Kyiv]] sold.
A book from [[Kiev→Kyiv]] "changed my life", he wrote.
He said "[[Kiev→Kyiv]] will fall in three days".
The song "We Are [[=Kiev]]" won.
The article "How [[=Kiev]] Was Saved" appeared in The Times.
A column headlined "[[=Kiev]] must talk" drew fire.
At the battle of [[Kiev→Kyiv]] in March 2022 the tanks stopped.
A princess from [[Kiev→Kyiv]] won the pageant. The king of [[Kiev→Kyiv]] techno plays.
Prosecutors, courts and the throne room; [[Kiev→Kyiv]] said.
The gates of [[Kiev→Kyiv]] were closed to tanks in 2022: Russian troops stood at the gates of [[Kiev→Kyiv]].
The fall of [[Kiev→Kyiv]] seemed near in February 2022. A siege of [[Kiev→Kyiv]] was feared.
Street fighting in [[Kiev→Kyiv]]: Maidan. The streets of [[Kiev→Kyiv]].
A restaurant in [[Odessa→Odesa]], Ukraine. The bar [[Odessa→Odesa]] locals love.
Midland Bank opened in [[Odessa→Odesa]], Ukraine.
Texas Gov. Greg Abbott visited [[Kiev→Kyiv]]. Florida's senator went to [[Kiev→Kyiv]].
From Texas to [[Kiev→Kyiv]]: aid flows. In Texas, [[Kiev→Kyiv]]'s cause is popular.
From [[Kiev→Kyiv]], Maryland's governor flew to Warsaw.
Washington, [[Kiev→Kyiv]] and Moscow. Between [[Kiev→Kyiv]], Berlin, and Washington.
Talks in [[Kiev→Kyiv]], Georgia's president said, went well.
Andriy of [[Kiev→Kyiv]] won the lottery. Vladimir from [[Kiev→Kyiv]] too.
Anna, of [[Kiev→Kyiv]], is 31.
General Oleksandr Pavliuk of [[Kiev→Kyiv]] region spoke.
fish from [[Kiev→Kyiv]] sea
Turkey told [[Kiev→Kyiv]].
Mayor Vitali Klitschko said [[Kiev→Kyiv]] 10 times. He was in [[Kiev→Kyiv]] 2 weeks.
A [[Kiev→Kyiv]] 19-year-old won. The [[Kiev→Kyiv]] 30-storey tower burned.
Clocks go forward at 3 p.m. [[Kiev→Kyiv]] time.
The [[Kharkov→Kharkiv]] and [[Dnepropetrovsk→Dnipropetrovsk]] regions were hit, the governor said.
"[[Kiev→Kyiv]]!" she cried. '[[Kiev→Kyiv]] is burning,' he wrote.
The map still labels Lviv as [[=Lvov]]. Lviv (Russian: [[=Lvov]]; Polish: [[=Lwów]]) has many names.
the Ukrainian city of Kharkiv ([[=Kharkov]] in Russian)
Zelenskyy (also [[=Zelensky]]) is a surname. Wikipedia moved its article from "[[=Kiev]]" to "Kyiv".
The pub serves turkey [[=Kiev]], two chicken [[=kievs]] and a [[=Kiev]] for one.
In [[Kiev→Kyiv]] 60 people were rescued; an old [[=Kiev]] 4A hung from his neck.
The cruise ship [[=Odessa]] lay in Naples; the schooner [[=Odessa]] sank; the asteroid 2171 [[=Kiev]] turned.
Stefan Banach was the star of the [[=Lwów]] School of Mathematics.
A fire broke out in [[=Odessa]], Mo., and in Lake [[=Odessa]], Michigan.
[[=Odessa]] Permian won 21-14. Friday night in [[=Odessa]] was loud; Ukraine was far away.
The [[=ODESSA]] network smuggled Nazis. Brighton Beach is "Little [[=Odessa]]".
See r/kiev, t.me/kiev_live, C:\Kiev\plan.doc, http://news.example/Kiev and #StandWithKiev.
The law firm [[=Zelensky]] & Sons sued President [[Volodymyr Zelensky→Volodymyr Zelenskyy]].
The icebreaker [[=Ermak]] left port. [[Andrei Yermak→Andriy Yermak]] did not.
Marshal Semyon [[=Timoshenko]] lost; [[Yulia Timoshenko→Yulia Tymoshenko]] and the chef Anna [[=Timoshenko]] met.
Mayor [[Klichko→Klitschko]] asked for calm.
Coach Yuri [[=Nikolaev]] was sacked, the Russian club said. [[=Nikolaev]]'s team beat a Ukrainian one.
""".strip().splitlines()


@pytest.fixture(scope="module")
def book():
    return load_stylebook()


@pytest.mark.parametrize("marked", SENTENCES)
def test_a_look_alike_is_told_from_the_trap(marked, book):
    text, marks = parse_marks(marked)
    mentions = mark_names([("text", text)], "en", book)
    assert apply(text, spelling_edits(mentions)) == replaced(text, marks), mentions
