"""What Superset imports names what is published: datasets, their columns and what the charts ask of them."""

import pytest
import yaml

from warehouse.bi.datasets import EXPORT, FILES, refreshed

DATASETS = {
    dataset["uuid"]: dataset for path in FILES for dataset in [yaml.safe_load(path.read_text("utf-8"))]
}
CHARTS = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(EXPORT.glob("charts/*.yaml"))]
DASHBOARD = yaml.safe_load((EXPORT / "dashboards" / "Warledger.yaml").read_text("utf-8"))


def test_stored_columns_are_fresh():
    assert {path: path.read_text("utf-8") for path in FILES} == refreshed(), (
        "the datasets are stale: run python -m warehouse.bi.datasets"
    )
    assert all(dataset["columns"] for dataset in DATASETS.values())


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart["slice_name"])
def test_a_chart_asks_for_what_its_dataset_has(chart):
    dataset, params = DATASETS[chart["dataset_uuid"]], chart["params"]
    columns = {column["column_name"] for column in dataset["columns"]}
    metrics = {metric["metric_name"] for metric in dataset["metrics"]}
    asked = [*params.get("all_columns", []), *(f["subject"] for f in params["adhoc_filters"])]
    asked += [params[one] for one in ("x_axis", "entity") if one in params]
    assert asked
    assert set(asked) <= columns
    wanted = [*params.get("metrics", []), *(params[m] for m in ("metric", "secondary_metric") if m in params)]
    assert set(wanted) <= metrics


def test_the_dashboard_has_every_chart():
    places = [item for item in DASHBOARD["position"].values() if isinstance(item, dict)]
    assert {item["meta"]["uuid"] for item in places if item["type"] == "CHART"} == {
        chart["uuid"] for chart in CHARTS
    }
