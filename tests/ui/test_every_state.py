"""Every state, size, theme and language: nothing is cut, over something, or outside its box."""

from hashlib import sha256
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui import fits, stage, training_states
from tests.ui.gallery import EXERCISE, GALLERY, PUBLIC, TRAINING
from tests.ui.pseudo import Pseudo
from tests.ui.public_views import VIEWS
from tests.ui.scenes import SCENES
from ui import translations
from ui.style import use_theme
from ui.theme import THEMES

PSEUDO = "longer"  # English, each text 40 % longer; its lines may end in dots, its buttons not
LANGUAGES = (*translations.LANGUAGES, PSEUDO)
EVERY = tuple(product(SCENES, stage.SIZES, LANGUAGES))
# By a digest of each name: a new scene changes at most one of them.
SAMPLE = sorted(EVERY, key=lambda one: sha256("-".join(one).encode()).digest())[:40]


@pytest.fixture
def speak(qapp):
    """Give what makes the screen speak a language."""
    longer = Pseudo()

    def said(language):
        translations.use(qapp, "en" if language == PSEUDO else language)
        qapp.removeTranslator(longer)
        if language == PSEUDO:
            qapp.installTranslator(longer)

    yield said
    qapp.removeTranslator(longer)


def wrong(scene, size, language):
    """List what does not fit in any theme; an open window takes each of them, as with F11."""
    window = stage.open_scene(SCENES[scene], size)
    found = []
    try:
        for chosen in THEMES:
            use_theme(QApplication.instance(), chosen)
            stage.settle()
            found += fits.findings(window, dots=language == PSEUDO)
        return found
    finally:
        stage.close_scene(window)


@pytest.mark.parametrize(
    ("scene", "size", "language"), [pytest.param(*one, id="-".join(one)) for one in SAMPLE]
)
def test_that_a_state_fits(speak, scene, size, language):
    speak(language)
    assert wrong(scene, size, language) == []


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", stage.SIZES)
def test_that_every_state_fits(speak, size, language):
    speak(language)
    found = {scene: wrong(scene, size, language) for scene in SCENES}
    assert {scene: words for scene, words in found.items() if words} == {}


@pytest.mark.parametrize(
    "training", [None, training_states.before(), training_states.failed()],
    ids=["visitor", "exercises", "sheet"],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_training_window_fits(speak, language, training):
    speak(language)
    window = stage.open_training(training)
    try:
        assert fits.findings(window, dots=language == PSEUDO) == []
    finally:
        stage.close_scene(window)


def test_that_a_word_that_is_cut_is_found(speak):
    speak("nl")
    window = stage.open_scene(SCENES["airlock-armed"], "1366")
    try:
        window.airlock.action.right.setFixedWidth(60)
        window.airlock.mimic.captions[0].setGeometry(0, 0, 400, 40)
        window.airlock.mimic.captions[1].setGeometry(0, 0, 400, 400)
        found = fits.findings(window)
        assert any("VRIJGEVEN B015" in words for words in found)
        assert any(" over " in words for words in found)
        assert any(" outside " in words for words in found)
    finally:
        stage.close_scene(window)


def test_that_every_picture_is_of_a_scene_that_exists():
    public = {f"{PUBLIC}{name}" for name in VIEWS}
    assert {shot.scene for shot in GALLERY} - set(SCENES) - public == {TRAINING, EXERCISE}
    assert len({shot.name for shot in GALLERY}) == len(GALLERY)
