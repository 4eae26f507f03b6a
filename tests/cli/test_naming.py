import pytest

from bearwitness.cli.errors import AmbiguousNameError, UnknownNameError
from bearwitness.cli.naming import meant
from bearwitness.record import Anchor, Dossier, Entity, EntityType, Name


def entity(identifier: str, kind: EntityType, mentions: int, *names: str) -> Entity:
    return Entity(
        id=identifier,
        type=kind,
        label=names[0],
        names=tuple(Name(name) for name in names),
        mentions=tuple(Anchor("s", at, at + 1, "x") for at in range(mentions)),
    )


WHO = Dossier(
    entities=(
        entity("kibalchich", "person", 200, "Victor Lvovich Kibalchich", "Victor Serge", "Serge"),
        entity("other", "person", 1, "Serge"),
        entity("vlady", "person", 5, "Vlady Serge"),
        entity("rene", "person", 9, "René Valet"),
        entity("jean", "person", 9, "Jean Valet"),
        entity("valet-1", "person", 3, "A. Valet"),
        entity("valet-2", "person", 3, "A. Valet"),
        entity("paris", "place", 20, "Paris"),
        entity("book", "work", 7, "Vlady"),
    )
)

MEANT = [
    ("Victor Serge", "kibalchich"),
    ("Serge", "kibalchich"),  # and not the Serge of one mention
    ("victor kibalchich", "kibalchich"),  # a part of a name, in any case
    ("Vlady", "vlady"),  # a person before a work of that whole name
    ("Rene", "rene"),  # without the accent
    ("Paris", "paris"),  # what is no person, where no person is called so
    ("other", "other"),  # by id
]


@pytest.mark.parametrize(("name", "who"), MEANT)
def test_a_name_means_somebody(name: str, who: str) -> None:
    assert meant(WHO, name).id == who


AMBIGUOUS = [
    ("Valet", "“Valet” may be Jean Valet, René Valet, A. Valet (valet-1) or A. Valet (valet-2); give more of the name"),
    ("A. Valet", "“A. Valet” may be A. Valet (valet-1) or A. Valet (valet-2); give more of the name"),
]


@pytest.mark.parametrize(("name", "sentence"), AMBIGUOUS)
def test_a_name_of_several_is_answered_with_all_of_them(name: str, sentence: str) -> None:
    with pytest.raises(AmbiguousNameError) as error:
        meant(WHO, name)
    assert str(error.value) == sentence


UNKNOWN = [
    ("Viktor Serje", "did you mean “Victor Lvovich Kibalchich”"),
    ("Pariss", "did you mean “Paris”?"),
    ("Xyzzy", "`witness show people` lists all"),
    ("?", "`witness show people` lists all"),
]


@pytest.mark.parametrize(("name", "sentence"), UNKNOWN)
def test_a_name_of_nobody_is_answered_with_the_nearest(name: str, sentence: str) -> None:
    with pytest.raises(UnknownNameError) as error:
        meant(WHO, name)
    assert sentence in str(error.value)
