"""CoNLL-U with mentions becomes the printed text with its cast."""

from benchmarks.public.gum import annotated


def row(number: str, word: str, last: str = "_") -> str:
    return "\t".join([number, word, *["_"] * 7, last])


CONLLU = "\n".join(
    [
        "# newpar",
        "# newpar_block = p (2 s)",
        row("1", "Ann", "Entity=(3-person-new-s-cf1-1-coref-Ann)|MSeg=Ann"),
        row("2-3", "didn't"),
        row("2", "did", "_"),
        row("3", "n't", "_"),
        row("4", "leave", "_"),
        row("5", "her", "Entity=(7-place-new-s-cf2-2-coref(3-person-giv:act-s-cf1-1-ana-Ann)"),
        row("6", "town", "Entity=7)|SpaceAfter=No"),
        row("7", ".", "_"),
        "",
        "# newpar",
        row("1", "Walks", "Entity=(9-event-new-s-cf1-1-sgl)"),
        row("2", "help", "SpaceAfter=No"),
        row("3", ".", "_"),
    ]
)


def test_text_paragraphs_and_mentions() -> None:
    page = annotated(CONLLU)
    assert page.text == "Ann didn't leave her town.\n\nWalks help."
    found = {one.type: sorted(page.text[a:b] for a, b in one.places) for one in page.cast}
    assert found == {"person": ["Ann", "her"], "place": ["her town"]}, "a walk is no part of a dossier"
