"""Sentences for a visitor: each in three languages, and the one to begin with."""

import pytest

from reception_app.phrases import TOLD, load_cards, spoken_to


def test_that_every_sentence_is_there_in_three_languages_and_polite():
    cards = load_cards()
    assert len(cards) >= 6
    for card in cards:
        for text in (card.title, *card.phrase):
            assert len({text.nl, text.fr, text.en}) >= 2
            assert not {"je", "jij", "jouw"} & set(text.nl.lower().split())
            assert not {"tu", "ton", "ta"} & set(text.fr.lower().split())


def test_that_no_sentence_is_there_twice():
    phrases = [phrase.nl for card in load_cards() for phrase in card.phrase]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("own", TOLD)
def test_that_a_visitor_is_spoken_to_in_their_language(own):
    for language in TOLD:
        assert spoken_to(language, own) == language


@pytest.mark.parametrize("language", ["", "other"])
def test_that_somebody_whose_language_is_not_known_is_tried_in_another_one_than_the_officers(
    language,
):
    assert [spoken_to(language, own) for own in ("nl", "fr", "en")] == ["en", "en", "fr"]
