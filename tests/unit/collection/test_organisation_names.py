"""What a name means."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.collection.organisation_names import NameMatcher, Resolution, Verdict
from small import organisation

BODIES = (
    organisation("Direction générale des Voyages", "DGV"),
    organisation("Bureau des Visas saisonniers", parent="DGV"),
    organisation("Guichet des visas", parent="Bureau des visas saisonniers"),
    organisation("Conseil pour les exilés", "CPE", alias="ONU Pistes"),
    organisation("Observatoire des mobilités mixtes", "OMX", parent="CPE"),
    organisation("Croix-Verte ormélienne", "CVO"),
    organisation("Secrétariat permanent", "SP-CV"),
    organisation("Ministère du Commerce, de l’Industrie", "MC/I"),
    organisation("Лига дорог"),
)
NAMES = NameMatcher(BODIES)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("DGV", "dgv"),
        ("dgv", "dgv"),
        ("D.G.V.", "dgv"),
        ("Direction Generale des voyages", "dgv"),
        ("la Direction générale des Voyages", "dgv"),
        ("L’ONG Conseil pour les exilés", "cpe"),
        ("SP-CV", "sp-cv"),
        ("SP/CV", "sp-cv"),
        ("SP CV", "sp-cv"),
        ("SPCV", "sp-cv"),
        ("ONUPISTES", "cpe"),
        ("MC/I", "mc/i"),
        ("Ministère du commerce, de l'industrie", "mc/i"),
        ("лига ДОРОГ", "лига-дорог"),
        ("bureau-des-visas-saisonniers", "bureau-des-visas-saisonniers"),
    ],
)
def test_one_name(written: str, meant: str) -> None:
    """A name, an acronym, an alias or an id means its organisation, however it is typed."""
    assert NAMES.match(written) == Resolution(Verdict.KNOWN, (meant,))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Direction générale des Voyages (DGV)", "dgv"),
        ("DGV (Direction générale des Voyages)", "dgv"),
        ("DGV - Direction générale des Voyages", "dgv"),
        ("DGV – Bureau des Visas saisonniers", "bureau-des-visas-saisonniers"),
        ("DGV (Bureau des Visas saisonniers)", "bureau-des-visas-saisonniers"),
        ("Bureau des Visas saisonniers (DGV)", "bureau-des-visas-saisonniers"),
        ("DGV (Guichet des visas)", "guichet-des-visas"),
        ("Conseil pour les exilés (Observatoire des mobilités mixtes (OMX))", "omx"),
        ("Conseil pour les exilés (CPE) (OMX)", "omx"),
        ("OMX/CPE", "omx"),
        ("CPE/OMX", "omx"),
        ("CPE / OMX", "omx"),
        ("CPE (tous)", "cpe"),
        ("CPE (…)", "cpe"),
        ("… (CPE/OMX)", "omx"),
    ],
)
def test_unit(written: str, meant: str) -> None:
    """Two names of one body mean it; a body and its unit mean the unit."""
    assert NAMES.match(written) == Resolution(Verdict.KNOWN, (meant,))


@pytest.mark.parametrize("written", ["DGV/CPE", "DGV, CPE", "DGV et CPE", "DGV & l’ONG CPE"])
def test_two_bodies(written: str) -> None:
    """Two bodies written together mean both, when all is known."""
    assert NAMES.match(written) == Resolution(Verdict.KNOWN, ("dgv", "cpe"))


@pytest.mark.parametrize(
    "written", ["Tous les membres", "tous", "À déterminer", "", "…", "Tous (GTM)"]
)
def test_collective(written: str) -> None:
    """Everyone, or no one, is no organisation."""
    assert NAMES.match(written) == Resolution(Verdict.COLLECTIVE)


def test_several_units() -> None:
    """Units of one body that follow its name are meant together; another body is not."""
    names = NameMatcher(
        [*(organisation(each, parent="DGV") for each in ("Alpha", "Beta")), *BODIES]
    )

    assert names.match("DGV (Alpha, Beta)") == Resolution(Verdict.KNOWN, ("alpha", "beta"))
    assert names.match("DGV (Alpha, CPE)").verdict is Verdict.CONTRADICTORY


def test_contradiction() -> None:
    """A name followed by the acronym of another body never means that other."""
    match = NAMES.match("Croix-Verte ormélienne (CPE)")

    assert match == Resolution(Verdict.CONTRADICTORY, ("cvo",), suggestion="CPE", other="cpe")


def test_variant() -> None:
    """An unknown name followed by a known acronym is not taken for it."""
    match = NAMES.match("Croix-Verte de Tinzara (CPE)")

    assert (match.verdict, match.ids, match.other) == (Verdict.VARIANT, (), "cpe")
    assert match.unknown == "Croix-Verte de Tinzara"


@pytest.mark.parametrize(
    ("written", "above", "suggestion", "unknown"),
    [
        ("Conseil pour les exilé", (), "Conseil pour les exilés", "Conseil pour les exilé"),
        ("Croix Vertes ormelienne", (), "Croix-Verte ormélienne", "Croix Vertes ormelienne"),
        (
            "DGV (Bureau des visas saisoniers)",
            ("dgv",),
            "Bureau des Visas saisonniers",
            "Bureau des visas saisoniers",
        ),
        (
            "Conseil pour des exilés (CDE)",
            (),
            "Conseil pour les exilés",
            "Conseil pour des exilés (CDE)",
        ),
    ],
)
def test_near(written: str, above: tuple[str, ...], suggestion: str, unknown: str) -> None:
    """A name that is nearly known is a slip, and is suggested what it may stand for."""
    assert NAMES.match(written) == Resolution(
        Verdict.NEAR, above=above, suggestion=suggestion, unknown=unknown
    )


@pytest.mark.parametrize(
    "written", ["Croix-Verte orlinoise", "Direction des voyages", "Bureau des visas annuels"]
)
def test_another_word_makes_another_name(written: str) -> None:
    """A name with a word more, less or of its own is that of another body, however like it is."""
    assert NAMES.match(written).verdict == Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("written", "above", "unknown"),
    [
        ("Secours des pistes", (), "Secours des pistes"),
        ("CPF", (), "CPF"),
        ("DGV (Cellule des cartes)", ("dgv",), "Cellule des cartes"),
        ("CPE (OMX, Cellule des cartes)", ("cpe", "omx"), "Cellule des cartes"),
        ("CPE (OMX, APV, SDP)", ("cpe",), "OMX, APV, SDP"),
        ("CPE (DGV, APV)", ("cpe",), "DGV, APV"),
        ("CPE/APV", ("cpe",), "CPE/APV"),
        (
            "Conseil pour les exilés/Amicale des voyageurs du désert",
            ("cpe",),
            "Conseil pour les exilés/Amicale des voyageurs du désert",
        ),
        ("DGV, APV", (), "DGV, APV"),
        ("Secours (SDP)", (), "Secours (SDP)"),
        ("Secours ((", (), "Secours (("),
    ],
)
def test_unknown(written: str, above: tuple[str, ...], unknown: str) -> None:
    """An unknown name stands for itself, under the body it is written with."""
    assert NAMES.match(written) == Resolution(Verdict.UNKNOWN, above=above, unknown=unknown)


def test_first_claim() -> None:
    """Where two organisations claim a name, the first keeps it."""
    names = NameMatcher(
        [organisation("Secours", "SP"), organisation("Santé des pistes", alias="S.P.")]
    )

    assert names.match_exactly("sp") == "sp"


def test_name_before_id() -> None:
    """A name counts before the id of another organisation."""
    names = NameMatcher(
        [organisation("CVO", "X"), organisation("Voyages", alias="x y"), organisation("Y")]
    )

    assert names.match_exactly("X") == "x"
    assert names.match_exactly("x-y") == "voyages"


def test_former_id() -> None:
    """An id that an organisation had means it, unless it is the name of another."""
    moved = replace(organisation("Conseil", "CPE"), former_ids=("exiles", "dgv"))

    names = NameMatcher([moved, organisation("DGV")])

    assert [names.match_exactly(each) for each in ("Exilés", "DGV")] == ["cpe", "dgv"]


@pytest.mark.parametrize("parent", ["CPE", "cpe", "Conseil pour les exilés (CPE)", "CPE/OMX"])
def test_parent(parent: str) -> None:
    """A parent is found by anything that means one organisation."""
    names = NameMatcher(
        [
            organisation("Relais", parent=parent),
            organisation("Conseil pour les exilés", "CPE"),
            organisation("OMX", parent="CPE"),
        ]
    )

    assert names.lineage("relais")[-1] == "cpe"


def test_unknown_parent() -> None:
    """A parent that is unknown, or two bodies, is none."""
    names = NameMatcher(
        [organisation("A"), organisation("B", parent="A et D"), organisation("D", parent="Z")]
    )

    assert names.parents == {}


def test_loop() -> None:
    """A loop of parents is walked once, and a name in it still means one body."""
    names = NameMatcher(
        [organisation("Alpha", parent="Beta"), organisation("Beta", parent="Alpha")]
    )

    assert names.lineage("alpha") == ("alpha", "beta")
    assert names.match("Alpha (Beta)").verdict is Verdict.KNOWN
    assert len(names.match("Alpha (Beta)").ids) == 1


@given(st.text(alphabet="CPEDGV aé()/-–,&’", max_size=40))
def test_any_name(written: str) -> None:
    """Whatever is written has a verdict; what is known has its ids, what is not is named."""
    match = NAMES.match(written)

    assert (match.verdict is Verdict.KNOWN) <= bool(match.ids and not match.unknown)
    expects_name = {Verdict.UNKNOWN, Verdict.NEAR, Verdict.VARIANT}
    assert bool(match.unknown) == (match.verdict in expects_name)


@pytest.mark.parametrize(
    "text", ["(" * 50_000, "a (" * 50_000 + ")", "a - " * 50_000, "a/" * 50_000]
)
def test_long_text(text: str) -> None:
    """A text of any length is answered at once."""
    assert NAMES.match(text).verdict in {Verdict.UNKNOWN, Verdict.COLLECTIVE}
