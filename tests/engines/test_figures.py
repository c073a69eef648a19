"""A figure under its reader's hands, with and without Python."""

from tests.engines.figures import CHAPTER, EXTREMES, SLIDERS, Figure


def test_the_first_touch_is_answered_and_the_second_by_python(page, host):
    figure = Figure(page.open(CHAPTER), EXTREMES)
    before = figure.picture()
    figure.slide(0, "ArrowLeft")
    figure.shows()
    assert figure.picture() != before
    figure.live()
    assert any(path.endswith("pyodide.asm.wasm") for path in host.asked)


def test_a_slider_goes_where_each_key_says(page):
    figure = Figure(page.open("widgets/goodhart/"), "goodhart")
    slider = figure.find(SLIDERS)
    most = int(slider.ask("(one) => one.max"))
    for key, place in [
        *[("Home", 0), ("ArrowRight", 1), ("ArrowUp", 2), ("ArrowLeft", 1)],
        *[("ArrowDown", 0), ("ArrowLeft", 0), ("End", most), ("ArrowRight", most)],
    ]:
        slider.keys(key)
        slider.until("(one, place) => one.value === String(place)", place)


def test_an_episode_plays_and_pauses(page):
    figure = Figure(page.open(CHAPTER), "paperclip")
    time = figure.find(".widget-time")
    figure.find("button", "Play").press()
    time.until("(one) => Number(one.value) >= 2")
    figure.find("button", "Pause").press()
    figure.find("button", "Play").until("(one) => one.checkVisibility()")
    paused = time.value()
    figure.find(".widget-player button", "On one step").press()
    time.until("(one, place) => one.value === String(place)", int(paused) + 1)


def test_a_mark_is_dragged_in_the_picture(page):
    figure = Figure(page.open("widgets/coin_run/"), "coin-run")
    before = figure.stops()
    x, y = figure.find(".widget-grip[data-mark='coin']").middle()
    page.hold((x, y), (x - 60, y))
    figure.until(lambda: figure.stops() != before, "the coin is elsewhere")
    figure.shows()


def test_a_guess_is_drawn_and_judged(page):
    figure = Figure(page.open(CHAPTER), "goodhart")
    pad = figure.find(".widget-pad")
    pad.middle()
    left, top, wide, high = pad.ask(
        "(one) => { const { x, y, width, height } = one.getBoundingClientRect();"
        " return [x, y, width, height] }"
    )
    shares = [(0.003, 0.3), (0.5, 0.7), (0.997, 0.46)]
    page.hold(*((left + across * wide, top + (1 - up) * high) for across, up in shares))
    assert page.ask(
        "(at) => [...document.querySelectorAll(`${at} .widget-point`)].every((one) => one.ariaValueText !== 'not drawn yet')",
        figure.at,
    )
    figure.find("button", "Show the answer").press()
    figure.find("[role=status]").until(
        "(one) => one.closest('figure').textContent.match(/On average your curve was [0-9.]+ away/)"
    )
    figure.find(".widget-summary").until(
        "(one) => one.checkVisibility({ visibilityProperty: true })"
    )


def test_a_link_leads_another_reader_to_the_same_frame(page, reader):
    figure = Figure(page.open(CHAPTER), EXTREMES)
    figure.slide(0, "ArrowLeft", "ArrowLeft")
    figure.shows()
    figure.find("button", "Share").press()
    field = figure.find("input", "A link to the figure as it stands now")
    link = field.until("(one) => one.value.startsWith('http') && one.value")
    another = reader()
    another.engine.open(link)
    found = Figure(another, EXTREMES)
    found.until(lambda: found.stops() == figure.stops(), "the other figure stands there too")
    found.shows()
