from bearwitness.identity.drafts import Draft


def test_a_person_is_labelled_by_the_surname_that_the_text_uses_most() -> None:
    draft = Draft(type="person", order=0)
    for name in ("Victor Lvovich Kibalchich", "Kibalchich", "Victor Serge", "Serge", "Serge", "Serge"):
        draft.add_name(name)
    assert draft.label == "Victor Serge"
