"""Which tables of the minutes hold actions: those decided, and those of earlier meetings."""

from archive.language.text import term
from archive.language.vocabulary import ACTION, ITEM, phrases
from archive.parsing.facts.columns import (
    Column,
    column_of,
    columns_of,
    names_actions,
    state_columns,
)
from archive.parsing.meeting.item_tables import is_item_table
from archive.parsing.source.blocks import TextBlock

_DECIDED = frozenset(map(term, (*phrases("decided_actions"), ACTION.fields["text"].word)))
"""Words that head the actions decided, not earlier ones."""


def is_action_table(block: TextBlock, *, is_labelled: bool = False) -> bool:
    """Whether a table holds actions; one below a label of actions needs less to be one.

    Its columns say so; or its first, numbers left aside, is the one of the actions of an item.
    """
    if block.kind != "table":
        return False
    words = [] if is_item_table(block) else block.header
    first = next((word for word in words if column_of(word) is not Column.NUMBER), "")
    is_told = bool(words) and names_actions(words, is_labelled=is_labelled)
    return is_told or ITEM.name_of(first) == "actions"


def is_follow_up_table(block: TextBlock, *, is_labelled: bool) -> bool:
    """Whether a table says where earlier actions stand: its columns, and its heading, say so.

    Under the title of an item alone, or after another such table, it names the action and its
    status, but not under the word that heads the actions decided, which may follow.
    """
    words = block.header
    rows = [[cell.plain.value for cell in row] for row in block.rows[1:]]
    has_states = any(True for _ in state_columns(words, rows))
    columns = columns_of(words, is_labelled=is_labelled or has_states)
    is_decided = any(term(word) in _DECIDED for word in words)
    is_told = (has_states or Column.STATUS in columns) and not is_decided
    return Column.TEXT in columns and (is_labelled or is_told)
