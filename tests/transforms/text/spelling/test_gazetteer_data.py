"""The gazetteer that ships: its contract, its size, and rulings of the style `official`."""

import gzip
import json
import subprocess
import sys
from collections import defaultdict
from importlib import resources
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
BUILT = resources.files("transforms.text.spelling") / "data" / "built"
KINDS = {"name", "former", "exonym", "surname", "adjective"}


def lines(name):
    return gzip.decompress((BUILT / name).read_bytes()).decode().splitlines()


@pytest.fixture(scope="module")
def entities():
    return {entity["id"]: entity for entity in map(json.loads, lines("entities.jsonl.gz"))}


@pytest.fixture(scope="module")
def rows():
    return [tuple(line.split("\t")) for line in lines("surfaces.tsv.gz")]


@pytest.fixture(scope="module")
def by_surface(rows):
    found = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found


def test_every_row_is_whole_and_belongs_to_an_entity(rows, entities):
    assert all(len(row) == 6 for row in rows)
    assert {row[1] for row in rows} <= set(entities)
    assert {row[3] for row in rows} <= KINDS


def test_rows_and_entities_are_sorted_and_unique(rows, entities):
    assert rows == sorted(set(rows))
    assert list(entities) == sorted(entities)


def test_the_files_stay_small(rows):
    assert len(rows) <= 150_000
    assert sum(len((BUILT / name).read_bytes()) for name in ("entities.jsonl.gz", "surfaces.tsv.gz")) <= 3_000_000


def test_the_promised_numbers_of_entities(entities):
    places = [e for e in entities.values() if e["wikidata"] and e["country"] in ("UA", "BY")]
    persons = [e for e in entities.values() if e["type"] == "person"]
    organisations = [e for e in entities.values() if e["type"] == "organisation"]
    world = [e for e in entities.values() if e["tier"] == 1 and e["type"] not in ("person", "organisation")
             and e["country"] not in ("UA", "BY", "RU")]  # fmt: skip
    assert len(places) >= 2400
    assert len(persons) >= 400
    assert len(organisations) >= 60
    assert len(world) >= 300


def test_a_wikidata_id_belongs_to_one_entity(entities):
    ids = [entity["wikidata"] for entity in entities.values() if entity["wikidata"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("surface", "entity"),
    [("Dzerzhynsk", "place/toretsk"), ("Tsiurupynsk", "place/oleshky"), ("Kirovohrad", "place/kropyvnytskyi")],
)
def test_a_name_of_soviet_times_is_a_former_name(by_surface, surface, entity):
    assert {row[3] for row in by_surface[surface] if row[1] == entity} == {"former"}


@pytest.mark.parametrize("foreign", ["Soroca", "Severinovca", "Shishkarev", "Artur Kyshenko", "Villa Armira"])
def test_a_name_of_another_thing_is_nobodys(by_surface, foreign):
    assert by_surface[foreign] == []


def test_persons_have_no_id_from_memory(entities):
    assert not [e["id"] for e in entities.values() if e["type"] == "person" and e["wikidata"]]


def test_forms_without_diacritics_stand_beside_those_with(by_surface):
    assert by_surface["Mykolaiv"] and by_surface["Mykolaïv"]
    assert [row[5] for row in by_surface["Erdogan"]] == ["hand"]
    assert any(row[5].endswith("+folded") for row in by_surface["Zelenskyi"] + by_surface["Zelenskeho"])


@pytest.mark.parametrize(
    ("entity", "language", "form", "expected"),
    [
        ("place/kyiv", "en", "name", "Kyiv"),
        ("place/kyiv", "de", "name", "Kyjiw"),
        ("place/kyiv", "de", "er", "Kyjiwer"),
        ("place/kyiv", "pl", "loc", "Kijowie"),
        ("place/kyiv", "cs", "name", "Kyjev"),
        ("place/kyiv", "fr", "name", "Kyiv"),
        ("place/kharkiv", "de", "name", "Charkiw"),
        ("place/kharkiv", "it", "name", "Kharkiv"),
        ("place/lviv", "it", "name", "Leopoli"),
        ("place/lviv", "cs", "name", "Lvov"),
        ("place/odesa", "en", "name", "Odesa"),
        ("place/odesa", "es", "name", "Odesa"),
        ("place/odesa", "cs", "name", "Oděsa"),
        ("place/kherson", "es", "name", "Jersón"),
        ("place/zaporizhzhia", "de", "name", "Saporischschja"),
        ("place/zaporizhzhia", "es", "name", "Zaporiyia"),
        ("place/vinnytsia", "de", "name", "Winnyzja"),
        ("place/mykolaiv", "fr", "name", "Mykolaïv"),
        ("place/bucha", "fr", "name", "Boutcha"),
        ("place/mariupol", "fr", "name", "Marioupol"),
        ("place/zhytomyr", "fr", "name", "Jytomyr"),
        ("place/sviatoshynskyi", "en", "name", "Sviatoshynskyi"),
        ("person/volodymyr-zelenskyy", "en", "name", "Volodymyr Zelenskyy"),
        ("person/volodymyr-zelenskyy", "de", "surname", "Selenskyj"),
        ("person/volodymyr-zelenskyy", "pl", "surname_gen", "Zełenskiego"),
        ("person/volodymyr-zelenskyy", "fr", "surname", "Zelensky"),
        ("person/volodymyr-zelenskyy", "es", "surname", "Zelenski"),
        ("person/volodymyr-zelenskyy", "it", "surname", "Zelensky"),
        ("person/volodymyr-zelenskyy", "cs", "surname", "Zelenskyj"),
        ("person/alexei-navalny", "en", "name", "Alexei Navalny"),
        ("person/alexander-lukashenko", "en", "name", "Alexander Lukashenko"),
    ],
)
def test_the_canonical_form_in_a_language(entities, entity, language, form, expected):
    assert entities[entity]["canonical"][language][form] == expected


@pytest.mark.parametrize(
    ("entity", "language"),
    [
        ("place/odesa", "de"),
        ("place/odesa", "it"),
        ("place/odesa", "fr"),
        ("place/kyiv", "it"),
        ("place/chernobyl", "en"),
        ("place/chernobyl", "de"),
        ("place/dnieper-river", "en"),
        ("place/turkey", "en"),
    ],
)
def test_no_canonical_form_where_a_language_has_no_one_standard(entities, entity, language):
    assert language not in entities[entity]["canonical"]


@pytest.mark.parametrize(
    ("surface", "entity"),
    [
        ("Kiev", "place/kyiv"),
        ("Kharkov", "place/kharkiv"),
        ("Zaporozhye", "place/zaporizhzhia"),
        ("Nikolayev", "place/mykolaiv"),
        ("Sviatoshinsky", "place/sviatoshynskyi"),
        ("Dnieper", "place/dnieper-river"),
        ("Vladimir Zelensky", "person/volodymyr-zelenskyy"),
        ("Volodymyr Zelenskiy", "person/volodymyr-zelenskyy"),
        ("Vitaliy Klitschko", "person/vitali-klitschko"),
        ("Evgeny Prigozhin", "person/yevgeny-prigozhin"),
        ("Alexander Usik", "person/oleksandr-usyk"),
        ("Rovno", "place/rivne"),
        ("Moammar Qaddafi", "person/muammar-gaddafi"),
        ("Dynamo Kiev", "organisation/dynamo-kyiv"),
        ("Kirovograd region", "place/kirovohrad-oblast"),
    ],
)
def test_a_surface_is_read_as_its_entity(by_surface, surface, entity):
    assert entity in {row[1] for row in by_surface[surface]}


@pytest.mark.parametrize(
    "surface", ["Artemivsk", "Dnipropetrovsk", "Dnepropetrovsk", "Dniepropetrovsk", "Lemberg", "Bombay", "Kirovohrad"]
)
def test_a_former_name_is_marked_as_one(by_surface, surface):
    assert {row[3] for row in by_surface[surface] if "*" in row[2] or "en" in row[2]} == {"former"}


@pytest.mark.parametrize("surface", ["Bar", "Hat", "Just", "Lazy", "Human", "City", "Roman", "Berlin", "Buca", "Luck"])
def test_ordinary_words_and_names_are_no_surfaces_in_english(by_surface, surface):
    assert not [row for row in by_surface[surface] if row[2] == "*" or "en" in row[2].split(",")]


def test_case_forms_count_in_their_language_only(rows):
    cased = {"gen", "dat", "acc", "ins", "loc", "er"}
    assert {row[2] for row in rows if row[4] in cased} <= {"pl", "cs", "de", "nl"}


def test_building_again_gives_the_same_bytes(tmp_path):
    pytest.importorskip("wordfreq")
    sources = tmp_path / "sources"
    sources.mkdir()
    text = "- {country: UA, type: city, entries: [Київ/Киев = Kyiv, {name: Луцьк/Луцк = Lutsk, former: [Łuck]}]}\n"
    (sources / "places.yaml").write_text(text, "utf-8")
    built = [build(sources, tmp_path / seed, seed) for seed in ("1", "2")]
    assert built[0] == built[1]


def build(sources, output, seed):
    command = [sys.executable, "tools/build_gazetteer.py", "--sources", str(sources), "--output", str(output)]
    subprocess.run(command, check=True, cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True)
    return {path.name: path.read_bytes() for path in sorted(output.iterdir())}


def test_a_bare_surname_keeps_all_its_bearers(by_surface):
    bearers = {row[1] for row in by_surface["Medvedev"] if row[3] == "surname"}
    assert bearers == {"person/dmitry-medvedev", "person/daniil-medvedev"}
