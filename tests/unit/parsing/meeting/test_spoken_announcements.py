"""What sentences say of the next meeting."""

from datetime import date, time

import pytest

from reading import markdown, meeting_of


@pytest.mark.parametrize(
    "sentence",
    [
        "La prochaine réunion aura lieu le 4 juin 2030 à 9h30.",
        "Texte. Notre prochaine rencontre est fixée au mardi 4 juin à 9h30, Salle B.",
        "The next meeting will take place on 4 June 2030 at 9:30.",
        "Levée à 12h. Nouvelle séance le 4 juin 2030 à 9h30, même poste de commandement.",
        "La séance est levée à 12h et la suivante fixée au 4 juin 2030 à 9h30.",
        "Le président a donné rendez-vous aux membres le mardi 4 juin 2030 à neuf heures trente.",
        "Séance n° 24 : mardi 04/06/2030, 9:30, salle B",
        "Sixième réunion : le 4 juin 2030 à 9h30 (salle à préciser).",
        "La réunion est ajournée au 4 juin 2030 à 9h30.",
        "La prochaine réunion du cadre se tiendra le mardi 4 juin à partir de 9h30, à Niamey.",
        "L’assistance a retenu la date du 4 juin 2030 à 9h30 pour la prochaine réunion du groupe.",
        "Commencée à 10h, la réunion a pris fin. La prochaine se tiendra le 4 juin 2030 à 9h30.",
        "Rendez-vous est pris pour le mardi 4 juin 2030 à 9 h 30.",
        "La 5e session se tiendra le mardi 4/06 à 9h30, Bureau de Goma (salle B).",
        "The next meeting is slated for 4 June 2030 at 9:30.",
        "Les membres se retrouveront le 04/06/30 à 9h30, salle B.",
        "Rendez-vous le mardi 4 juin à 9h30, Salle B.",
        "Members agreed to meet again on 4 June 2030 at 9:30.",
        "RDV mardi 4 juin à 9h30, bureau de la DGV. Compte rendu : OMX",
        "Le comité se réunira de nouveau le mardi 4 juin 2030 à 09 H 30.",
        "On se voit à nouveau le mardi 4 juin à 9h30 en salle B.",
        "See you on Tuesday 4 June at 9.30 am, Kala hall.",
        "Le comité se retrouvera le 4 juin 2030 à 9h30.",
        "The next MMWG will be held on 4 June 2030 at 9:30.",
        "Le prochain forum est prévu le 4 juin 2030 à 9h30.",
        "A próxima reunião terá lugar no dia 04 de Junho de 2030, às 09:30 horas, na sala B.",
        "La próxima reunión se llevará a cabo el día 4 de junio de 2030 a las 9:30.",
        "The next Water Task Force will be held on 4 June 2030 at 9:30.",
        "The next Steering Committee meeting is planned for 4 June 2030 at 9:30.",
    ],
)
def test_sentence(sentence: str) -> None:
    """Where no key, label or section announces a meeting, a sentence may, and stays in the text."""
    meeting = meeting_of(markdown(f"## Divers\n\n{sentence}\n"))

    assert meeting.next_meeting
    assert (meeting.next_meeting.day, meeting.next_meeting.start) == (date(2030, 6, 4), time(9, 30))
    assert meeting.items[0].discussion


@pytest.mark.parametrize(
    "sentence",
    [
        "La carte est pour la prochaine réunion le 4 juin.",
        "Prochaine réunion à fixer.",
        "Rendez-vous le 4 juin pour la fête du puits.",
        "Le rendez-vous du 4 juin avec le maire est utile.",
        "La carte est de nouveau en ligne depuis le 4 juin.",
        "Le HCR a vu à nouveau le bailleur le 4 juin à 9h.",
        "La prochaine réunion était prévue le 3 mai 2030.",
        "~~La prochaine réunion aura lieu le 4 juin 2030.~~",
        "La prochaine distribution aura lieu le 4 juin.",
        "The next HCT discusses the map of 4 June.",
        "The next distribution of the committee is planned for 4 June 2030.",
        "Next week the council is scheduled to see the well of 4 June 2030.",
        "Le HCR la présentera au comité à sa prochaine réunion, le 4 juin.",
    ],
)
def test_other_sentence(sentence: str) -> None:
    """Any other sentence announces nothing."""
    assert meeting_of(markdown(f"## Divers\n\n{sentence}\n")).next_meeting is None


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("CPE, Tagda", "CPE, Tagda"),
        ("Hôtel du Parc, Fort de Bani", "Hôtel du Parc, Fort de Bani"),
        ("CPE, DGV", "CPE"),
        ("Mme Tando, CPE", "CPE"),
    ],
)
def test_place_and_its_town(place: str, told: str) -> None:
    """A town behind the place belongs to it; no other body does, and no person is a place."""
    sentence = f"La prochaine réunion du cadre est prévue le 4 juin 2030 à 9h30, {place}."
    meeting = meeting_of(markdown(f"## Divers\n\n{sentence}\n"))

    assert meeting.next_meeting
    assert meeting.next_meeting.place == told


@pytest.mark.parametrize(
    ("sentence", "day", "place"),
    [
        ("La prochaine session aura lieu à Kala, à une date à convenir.", None, "Kala"),
        ("The next meeting will be held in the parish hall.", None, "parish hall"),
        ("Le prochain comité aura lieu à Maradi, le 4 juin 2030.", date(2030, 6, 4), "Maradi"),
        (
            "Ils se quittent en se donnant rendez-vous à Kala le 4 juin 2030 pour la suite.",
            date(2030, 6, 4),
            "Kala",
        ),
        ("Prochaine réunion : 4 juin 2030 à 9h ; le lien suivra.", date(2030, 6, 4), None),
        ("Relire au 3 mai 2031 – La 4e réunion se tiendra le 4 juin 2030.", date(2030, 6, 4), None),
    ],
)
def test_place_or_day_alone(sentence: str, day: date | None, place: str | None) -> None:
    """Where it will be may be all that is said; the day follows the words, none before them."""
    told = meeting_of(markdown(f"## Divers\n\n{sentence}\n")).next_meeting

    assert told
    assert (told.day, told.place) == (day, place)
