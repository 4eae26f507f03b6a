"""The types of feature structures, as UIMA CAS JSON declares them."""

from collections.abc import Mapping

Json = dict[str, object]

STRING, DOUBLE, BOOLEAN = "uima.cas.String", "uima.cas.Double", "uima.cas.Boolean"
ANNOTATION, TOP = "uima.tcas.Annotation", "uima.cas.TOP"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
_OWN = "webanno.custom."
STATEMENT, EVIDENCE, DATE = f"{_OWN}Statement", f"{_OWN}Evidence", f"{_OWN}Date"
QUOTATION, POSITION, FURNITURE = f"{_OWN}Quotation", f"{_OWN}Position", f"{_OWN}Furniture"
LINK, ENTITY, NAME, SOURCE = f"{_OWN}StatementParticipantsLink", f"{_OWN}Entity", f"{_OWN}Name", f"{_OWN}Source"


def _strings(names: str) -> dict[str, str]:
    return dict.fromkeys(names.split(), STRING)


_FEATURES: Mapping[str, tuple[str, dict[str, str]]] = {
    METADATA: (
        "uima.tcas.DocumentAnnotation",
        _strings("documentTitle documentId documentUri collectionId documentBaseUri") | {"isLastSegment": BOOLEAN},
    ),
    NAMED_ENTITY: (ANNOTATION, _strings("value identifier")),
    STATEMENT: (
        ANNOTATION,
        _strings(
            "identifier kind says date earliest latest duration place voice who stance modality status reader cited"
        )
        | {"certainty": DOUBLE, "participants": f"{LINK}[]"},
    ),
    LINK: (TOP, _strings("role label") | {"entity": ENTITY, "target": ANNOTATION}),
    EVIDENCE: (ANNOTATION, _strings("identifier")),
    DATE: (ANNOTATION, _strings("value earliest latest reason")),
    QUOTATION: (ANNOTATION, _strings("identifier speaker voice who cited") | {"block": BOOLEAN}),
    POSITION: (ANNOTATION, _strings("identifier issue holder claim statements")),
    FURNITURE: (ANNOTATION, {}),
    ENTITY: (
        TOP,
        _strings("identifier kind label links") | {"longitude": DOUBLE, "latitude": DOUBLE, "names": f"{NAME}[]"},
    ),
    NAME: (TOP, _strings("text kind")),
    SOURCE: (TOP, _strings("identifier title author date about kind language sha256")),
}


def declared() -> Json:
    """The `%TYPES` of a CAS."""
    return {name: _type(name, above, features) for name, (above, features) in _FEATURES.items()}


def _type(name: str, above: str, features: Mapping[str, str]) -> Json:
    made: Json = {"%NAME": name, "%SUPER_TYPE": above}
    return made | {feature: {"%NAME": feature, "%RANGE": kind} for feature, kind in features.items()}
