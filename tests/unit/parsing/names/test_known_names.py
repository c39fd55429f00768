@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Amis de la Piste s’engage à baliser le gué.", ["Amis de la Piste"]),
        ("CEF and Amis de la Piste to mark the ford by 3 June", ["CEF", "Amis de la Piste"]),
        ("Le CEF baliserait le gué.", []),
    ],
)
def test_sentences_that_promise(line: str, owners: list[str]) -> None:
    """A line by itself is an action where a body that came says that it will do something."""
    (only,) = meeting_of(markdown(f"## Gué\n\nVu.\n\n{line}\n", *FRONT)).items

    assert [owner.name for action in only.actions for owner in action.responsible] == owners


@pytest.mark.parametrize(
    ("listed", "names"),
    [("CPE et Eau & Vie", ["CPE", "Eau & Vie"]), ("CPE, DGV & OMX", ["CPE", "DGV", "OMX"])],
)
def test_sign_of_and(listed: str, names: list[str]) -> None:
    """The "&" of a list that has an "et" is part of a name; else it parts the last two."""
    assert [
        body.name for body in meeting_of(markdown("Vu.\n", f"présence: {listed}")).attendance
    ] == names
