"""An action told in one line → the fields of its record, each where it stands in the file."""

from archive.language.vocabulary import ACTION, Vocabulary
from archive.parsing.facts.action_lines import split_action
from archive.parsing.facts.responsibilities import IsKnown, each_apart
from archive.parsing.source.nodes import FieldNode, RecordNode, Scalar, field_node


def read_action_line(
    text: Scalar,
    is_known: IsKnown,
    vocabulary: Vocabulary = ACTION,
    owner: Scalar | None = None,
    details: str = "",
) -> RecordNode:
    """The fields of an action, or of one that is followed, in the text of one line.

    `owner` answers for it when the line names nobody; `details` are said of it below the line.
    """
    line = split_action(text.value.rstrip(" :") if details else text.value, is_known)
    fields: list[FieldNode] = []
    spans = {
        "text": (line.start, line.end),
        "responsible": line.responsible,
        "deadline": line.deadline,
        "status": line.status,
    }
    told = {name: span for name, span in spans.items() if span}
    for name, span in sorted(told.items(), key=lambda each: each[1]):
        (part,) = text.parts([span])
        asides = "; ".join(map(line.part, line.asides)) if name == "text" else ""
        part = part._replace(value=f"{part.value} ({asides})") if asides else part
        if details and name == "text":
            part = part._replace(value=f"{part.value} : {details}", is_exact=False)
        if name == "responsible":
            bare = part.value.replace("**", "").replace("__", "")  # "**CPE**, **DGV**"
            part = each_apart(part._replace(value=bare, is_exact=bare == part.value), is_known)
        if name == "text" and line.is_struck:
            part = part._replace(value=f"~~{part.value}~~", is_exact=False)
        fields.append(field_node(vocabulary, name, part))
    if owner and not line.responsible:
        fields.append(
            field_node(vocabulary, "responsible", owner._replace(value=owner.value.rstrip(" :")))
        )
    if line.sign and not line.status:
        word = Scalar(line.sign.value, text.mark, is_exact=False)
        fields.append(field_node(vocabulary, "status", word))
    return RecordNode(vocabulary, tuple(fields), text.mark)
