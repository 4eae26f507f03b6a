"""The service of IPIF 0.3.3 at compliance level 1: what a dossier says of people, for programs to ask."""

from bearwitness.desk.ipif.service import make_service

__all__ = ["make_service"]
