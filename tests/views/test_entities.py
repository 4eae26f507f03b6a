"""Lists of who and what a dossier speaks of."""

from tests.views.making import Making

from bearwitness.views import people


def test_of_a_birth_only_the_most_exact_dates_are_listed() -> None:
    made = Making("Ada was born in 1812.", "Ada was born.", "Ada was born.").entity("ada", "person", "Ada")
    for source, date in (("s1", "1812"), ("s2", "1812-03-25"), ("s3", "1814")):
        made.says("birth", "born", source=source, person="ada", time=date)
    assert people(made.dossier)[0].details == {"born": ("25 March 1812", "1814")}
