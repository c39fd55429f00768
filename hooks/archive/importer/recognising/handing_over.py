"""Actions that name the point they belong to, put with that point."""

from collections.abc import Sequence
from dataclasses import replace

from archive.importer.document import Paragraph, Span
from archive.importer.draft import DraftItem
from archive.importer.recognising.action_tables import with_item
from archive.importer.recognising.titles import Titles
from archive.language.choices import is_filler

_NAMED_ITEM = 0.85


def hand_over(items: Sequence[DraftItem]) -> list[str]:
    """Put each action that names another item with that item; the words that named it.

    The words stay with the action where no item is like them.
    """
    taken = [(item, action) for item in items for action in item.actions]
    titles = Titles(item.title for item in items)
    named = []
    for item in items:
        item.actions = []
    for item, action in taken:
        score, index = titles.best(action.item) if action.item else (0.0, -1)
        if score >= _NAMED_ITEM:
            items[index].actions.append(replace(action, item=""))
            named.append(action.item)
        else:
            item.actions.append(with_item(action))
    return named


def tell_points_followed(items: Sequence[DraftItem]) -> list[str]:
    """Tell the points that earlier actions name in a line of their own; the words that named them.

    The text of an earlier action stays the one that was decided, so that it is found again.
    """
    named: list[str] = []
    for item in items:
        points = [each.item for each in item.follow_ups if not is_filler(each.item)]
        if points:
            told = f"Points suivis : {', '.join(dict.fromkeys(points))}"
            item.discussion.append(Paragraph((Span(told),), item.follow_ups[0].text.place))
            named += points
        item.follow_ups = [replace(each, item="") for each in item.follow_ups]
    return named
