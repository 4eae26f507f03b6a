import pytest

from bearwitness.sources.language import language_of

ENGLISH = "He was born in Belgium, the son of Russian exiles, and he died in Mexico. " * 5


def test_what_a_page_declares_is_believed_where_its_words_agree_or_are_few() -> None:
    assert language_of(ENGLISH, "en-GB") == "en-GB"
    assert language_of("Il est né.", "fr-CA") == "fr-CA"
    assert language_of(ENGLISH, "de") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He was born in Belgium, the son of Russian exiles, and he died in Mexico.", "en"),
        ("Il est né en Belgique de parents russes et il est mort au Mexique dans la misère.", "fr"),
        ("Er wurde in Belgien geboren und ist in Mexiko gestorben, wo er nicht mit der Zeit ging.", "de"),
        ("Nació en Bélgica, hijo de exiliados rusos, y murió en la ciudad de México.", "es"),
        ("Он родился в Бельгии и умер в Мексике, и это был не конец, а он это знал.", "ru"),
        ("1890 1917 1947", "und"),
        ("", "und"),
    ],
)
def test_a_language_is_known_by_its_commonest_words(text: str, language: str) -> None:
    assert language_of(text) == language
