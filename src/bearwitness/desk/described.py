"""The description of the API: OpenAPI 3.1, its schemas those of the frozen values."""

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from bearwitness import __version__
from bearwitness.desk.answers import schemas


def description(app: FastAPI) -> dict[str, object]:
    """The OpenAPI document of an application."""
    found = get_openapi(
        title="The desk of a dossier",
        version=__version__,
        description="What a dossier holds, in parts that a page can show, and the decisions on it.  Places in texts "
        "are counted in Unicode code points, from 0, the end exclusive; days are ISO 8601, dates EDTF.",
        routes=app.routes,
    )
    components = found.setdefault("components", {})
    components["schemas"] = {**components.get("schemas", {}), **schemas()}
    return found
