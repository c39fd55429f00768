"""Meetings: one file each, their actions carried over from earlier ones, their themes known."""

from collections.abc import Iterator

from archive.checks.published_files import locate
from archive.collection import urls
from archive.collection.action_register import Entry
from archive.collection.archive import Archive
from archive.language import french
from archive.language.choices import is_usual_place
from archive.language.text import quoted, significant_words, slug, term
from archive.model import ActionReference, Meeting, NextMeeting
from archive.problems import Mark, Problem


def ids_are_unique(archive: Archive) -> Iterator[Problem]:
    """No two files make one meeting."""
    first: dict[str, Meeting] = {}
    for meeting in archive.records.meetings:
        other = first.setdefault(meeting.id, meeting)
        if other is not meeting:
            message = (
                f"L’identifiant « {meeting.id} » est déjà celui de {other.mark.path} : "
                "renommez l’un des deux fichiers, ou retirez celui qui est de trop."
            )
            yield Problem(meeting.mark, "reunion-en-double", message)


def announcements_agree(archive: Archive) -> Iterator[Problem]:
    """A meeting to come has the day, the hour and the place that another announced for it.

    A day that the file keeps as a former id was put off knowingly.
    """
    for meeting in archive.meetings.announced:
        announcement = archive.meetings.announcement_of(meeting)
        if announcement is None or meeting.day < archive.today:
            continue
        for written, announced, advice in _differences(meeting, announcement.announced):
            message = (
                f"Cette réunion {written}, et celle du {french.day(announcement.by.day)} "
                f"l’annonçait {announced}. Ce fichier l’emporte : {advice}"
            )
            yield Problem(meeting.mark, "annonce-differente", message)


def _differences(meeting: Meeting, announced: NextMeeting) -> Iterator[tuple[str, str, str]]:
    """What a file says of its meeting, what the announcement said otherwise, what to write."""
    former = announced.day.isoformat() if announced.day else ""
    was_put_off = any(former_id.startswith(former) for former_id in meeting.former_ids)
    if announced.day and announced.day != meeting.day and not was_put_off:
        kept = f"écrivez « anciens identifiants: {former} »."
        yield (
            f"est du {french.day(meeting.day)}",
            f"pour le {french.day(announced.day)}",
            f"corrigez la date si elle est fausse ; si la réunion est reportée, {kept}",
        )
    if announced.start and meeting.start and announced.start != meeting.start:
        yield (
            f"commence à {french.hour(meeting.start)}",
            f"à {french.hour(announced.start)}",
            "corrigez l’heure si elle est fausse.",
        )
    if announced.place and meeting.place and not _is_same_place(announced.place, meeting.place):
        yield (
            f"a pour lieu {quoted(meeting.place)}",
            f"à un autre, {quoted(announced.place)}",
            "corrigez le lieu s’il est faux.",
        )


def _is_same_place(announced: str, written: str) -> bool:
    """Whether two texts may mean one place: the usual one, or a name within the other."""
    one, other = term(announced), term(written)
    return is_usual_place(announced) or is_usual_place(written) or one in other or other in one


def carried_actions_exist(archive: Archive) -> Iterator[Problem]:
    """What carries over or follows up an action names an action of an earlier meeting."""
    undated = {urls.meeting(meeting.id) for meeting in archive.records.undated}
    unread = {*undated, *archive.records.retired}
    for meeting, _, written, url in _references(archive):
        entry = archive.actions.entry(url)
        if url.partition("#")[0] in unread:
            continue
        if entry is None:
            yield Problem(written.mark, "action-suite", _missing(archive, url))
        elif entry.meeting.day >= meeting.day:
            message = (
                f"« {written.meeting}#{written.anchor} » est une action de la réunion du "
                f"{entry.meeting.day.isoformat()}, qui ne précède pas celle-ci : "
                "désignez une action antérieure."
            )
            yield Problem(written.mark, "action-suite", message)


def named_actions_are_meant(archive: Archive) -> Iterator[Problem]:
    """What carries over or follows up an action has a word in common with the one it names."""
    for meeting, text, written, url in _references(archive):
        entry = archive.actions.entry(url)
        words = significant_words(text)
        if entry is None or entry.meeting.day >= meeting.day or not words:
            continue
        if words.isdisjoint(significant_words(entry.action.text.words)):
            message = (
                f"{quoted(text)} n’a aucun mot de l’action que « Suite de » désigne, "
                f"{_quoted(entry)} : corrigez l’identifiant, ou reprenez les mots de cette action."
            )
            yield Problem(written.mark, "suite-douteuse", message)


def followed_actions_are_clear(archive: Archive) -> Iterator[Problem]:
    """What a meeting follows up by its text is clearly one of the open actions."""
    for match in archive.actions.follow_ups:
        if match.is_lost:
            near = archive.actions.entry(match.nearest) if match.nearest else None
            message = f"{quoted(match.follow_up.text.words)} : {_question(near)}"
            yield Problem(match.follow_up.mark, "suivi-inconnu", message)


def actions_are_decided_once(archive: Archive) -> Iterator[Problem]:
    """What a meeting decides does not repeat an action that is still open."""
    for entry in archive.actions.entries:
        first = archive.actions.entry(entry.repeats) if entry.repeats else None
        if first and first.state.is_owed and entry.state.is_owed:
            message = (
                f"{quoted(entry.action.text.words)} répète une action encore ouverte, "
                f"{_quoted(first)} : écrivez {urls.action_id(first.url)} en « Suite de » si c’est "
                "la même, « hors archive » si c’en est une autre."
            )
            yield Problem(entry.action.mark, "action-repetee", message)


def _question(near: Entry | None) -> str:
    """What to write in a follow-up of no clear action, `near` being the open one most like it."""
    if near is None:
        return (
            "aucune action ouverte ne lui ressemble ; écrivez « hors archive » en « Suite de », "
            "ou l’identifiant de l’action si elle est dans l’archive en d’autres mots."
        )
    return (
        f"aucune action ouverte ne correspond clairement. Est-ce {_quoted(near)} ? Si oui, "
        f"écrivez {urls.action_id(near.url)} en « Suite de » ; sinon, « hors archive »."
    )


def _quoted(entry: Entry) -> str:
    return f"{quoted(entry.action.text.words)} (réunion du {french.day(entry.meeting.day)})"


def _references(archive: Archive) -> Iterator[tuple[Meeting, str, ActionReference, str]]:
    """Each earlier action that is named: by which meeting, for what text, how, and its url.

    The text is that of the action that carries it over, or of the follow-up.
    """
    for entry in archive.actions.entries:
        action = entry.action
        if action.follows and entry.carries:
            yield entry.meeting, action.text.words, action.follows, entry.carries
    for match in archive.actions.follow_ups:
        follow_up = match.follow_up
        if follow_up.follows and match.named:
            yield match.meeting, follow_up.text.words, follow_up.follows, match.named


def _missing(archive: Archive, url: str) -> str:
    meeting_id, _, anchor = urls.action_id(url).partition("#")
    known = [entry.anchor for entry in archive.actions.of_meeting(meeting_id)]
    if known:
        return (
            f"{quoted(anchor)} n’est pas une action de la réunion {meeting_id} ; "
            f"les siennes : {', '.join(known)}."
        )
    copy = "copiez l’adresse de l’action sur la page de sa réunion, ou écrivez « hors archive »."
    if urls.meeting(meeting_id) in archive.site_map.anchors:
        return f"La réunion « {meeting_id} » n’a aucune action : {copy}"
    return (
        f"La réunion « {meeting_id} » n’est pas dans l’archive : {copy} Si son fichier a changé "
        f"de nom, ajoutez-y « anciens identifiants: {meeting_id} »."
    )


def themes_are_known(archive: Archive) -> Iterator[Problem]:
    """Each theme of a meeting or of an item is in the register, where there is one."""
    if archive.themes:
        for name, mark in _named(archive):
            if not archive.themes.resolve(name):
                near = archive.themes.nearest(name)
                advice = "créez {file}, ou ajoutez ce mot aux « mots: » d’un thème de docs/themes/."
                if near:
                    advice = f"vouliez-vous dire « {near} » ? Sinon, créez {{file}}."
                file = f"docs/{urls.page_file(urls.theme(slug(name) or 'theme'))}"
                message = f"{quoted(name)} n’est pas un thème connu : {advice.format(file=file)}"
                yield Problem(mark, "theme-inconnu", message)


def _named(archive: Archive) -> Iterator[tuple[str, Mark]]:
    for meeting in archive.meetings:
        for name in meeting.themes:
            yield name, locate(name, meeting.mark.path, archive)
        for item in meeting.items:
            yield from ((name, item.mark) for name in item.themes)
