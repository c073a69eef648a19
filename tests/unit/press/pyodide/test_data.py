"""Which files beside a model readers' Python is sent: what the model reads, and no more."""

from build_hooks.pyodide import ours


def test_a_map_is_sent_with_a_model_only_if_the_model_names_it(tmp_path, monkeypatch):
    """It is in the chart already, and maps are large; images are in pictures, and no model reads them."""
    for name, file in (("seen", "model.py"), ("drawn", "view.py")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "model.py").write_text("")
        (folder / file).write_text('LAND = "land.topojson"\n')
        for each in ("land.topojson", "cases.csv", "face.png", "plan.svg"):
            (folder / each).write_bytes(b"")
    monkeypatch.setattr(ours, "WIDGETS", tmp_path)
    sent = [path.relative_to(tmp_path).as_posix() for path in ours.data()]
    assert sent == ["drawn/cases.csv", "seen/cases.csv", "seen/land.topojson"]
