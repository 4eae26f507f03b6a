"""What the project is made of: an SBOM in CycloneDX 1.6 (JSON) of requirements.lock, and audits of it.

python tools/sbom.py > sbom.cdx.json        the SBOM; the packages have to be installed
python tools/sbom.py --audit                exits 1 where a licence is none of those named here
python tools/sbom.py --weaknesses FOLDER    exits 1 where a version has a known weakness

FOLDER is a copy of the advisories of the Python Packaging Authority (github.com/pypa/advisory-database): no network is
asked, and what became known after the copy was made is not in it.

The same lock gives the same SBOM, byte for byte: it has no time and a serial number made from its content.
"""

import hashlib
import json
import re
import sys
import uuid
from importlib import metadata
from pathlib import Path
from urllib.parse import quote

import yaml
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PERMISSIVE = re.compile(r"\b(MIT|BSD|Apache|ISC|PSFL?|Python-2\.0|Python Software Foundation|Zlib|W3C|Unlicense|CNRI|0BSD|HPND)\b", re.IGNORECASE)
WITH_A_REASON = {
    "certifi": "MPL-2.0: a list of certificates; changes to its own files would have to be published, and none are made",
    "fqdn": "MPL-2.0: for the tests only",
    "hypothesis": "MPL-2.0: for the tests only",
    "pathspec": "MPL-2.0: for building and checking only",
    "psycopg": "LGPL-3.0: an extra, used as a library that anybody may replace",
    "psycopg-binary": "LGPL-3.0: an extra, used as a library that anybody may replace",
    "pymeeus": "LGPL-3.0: comes with convertdate, used as a library that anybody may replace",
    "tld": "MPL-1.1, GPL-2.0 or LGPL-2.1, of which MPL-1.1 is taken: for the benchmarks' peers only",
}


def locked() -> list[tuple[str, str]]:
    """The name and version of every package of the lock."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return [(name, version.partition(";")[0].strip()) for name, _, version in (line.partition("==") for line in lines)]


def canonical(name: str) -> str:
    """A name as the index of packages has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence_of(name: str) -> str:
    """What the installed package says of its licence, on one line."""
    said = metadata.metadata(name)
    classes = [c.rpartition("::")[2].strip() for c in said.get_all("Classifier", []) if c.startswith("License")]
    words = said.get("License") or ""
    named = words if len(words) < 60 and words != "UNKNOWN" else ""
    stated = said.get("License-Expression") or named or "; ".join(classes) or words
    whole = " ".join(stated.split())
    return "MIT" if "Permission is hereby granted, free of charge" in whole else whole[:200]


def component(name: str, version: str) -> dict[str, object]:
    """A package as CycloneDX has it."""
    purl = f"pkg:pypi/{quote(canonical(name))}@{quote(version)}"
    licence = licence_of(name)
    licences = {"licenses": [{"license": {"name": licence}}]} if licence else {}
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl, **licences}


def sbom() -> dict[str, object]:
    """The whole of it."""
    components = [component(name, version) for name, version in locked()]
    serial = uuid.UUID(bytes=hashlib.sha256(json.dumps(components).encode()).digest()[:16], version=4)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "bearwitness", "name": "bearwitness", "licenses": [{"license": {"id": "MIT"}}]}},
        "components": components,
    }


def unexplained() -> list[str]:
    """The packages whose licence is neither permissive nor named with a reason."""
    found = [(name, licence_of(name)) for name, _ in locked()]
    return [f"{name}: {licence}" for name, licence in found if not PERMISSIVE.search(licence) and name.lower() not in WITH_A_REASON]


def weaknesses(folder: Path) -> list[str]:
    """What the advisories of the folder say of the locked versions."""
    return [
        f"{name} {version}: {advisory['id']} ({', '.join(advisory.get('aliases', []))})"
        for name, version in locked()
        for path in sorted((folder / "vulns" / canonical(name)).glob("*.yaml"))
        if not (advisory := yaml.safe_load(path.read_text(encoding="utf-8"))).get("withdrawn")
        and any(is_affected(version, said) for said in advisory["affected"] if canonical(said["package"]["name"]) == canonical(name))
    ]


def is_affected(version: str, said: dict) -> bool:
    """Whether a version is one of those that an advisory names, or between two of them."""
    return version in map(str, said.get("versions", [])) or any(
        is_within(Version(version), span["events"]) for span in said.get("ranges", []) if span["type"] == "ECOSYSTEM"
    )


def is_within(version: Version, events: list[dict[str, str]]) -> bool:
    """Whether a weakness that came and went in these versions is in this one."""
    within = False
    for kind, at in sorted((each for event in events for each in event.items()), key=lambda each: Version(str(each[1]))):
        if kind == "introduced" and version >= Version(str(at)):
            within = True
        if (kind == "fixed" and version >= Version(str(at))) or (kind == "last_affected" and version > Version(str(at))):
            within = False
    return within


def main() -> None:
    if sys.argv[1:2] == ["--weaknesses"]:
        found = weaknesses(Path(sys.argv[2]))
        print("\n".join(found) if found else f"{len(locked())} packages, of whose versions no weakness is known there")
        sys.exit(1 if found else 0)
    if sys.argv[1:] == ["--audit"]:
        found = unexplained()
        print("\n".join(found) if found else f"{len(locked())} packages, every licence permissive or named with a reason")
        sys.exit(1 if found else 0)
    json.dump(sbom(), sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
