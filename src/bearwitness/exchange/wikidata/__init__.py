"""The statements of a dossier for Wikidata, as a file for QuickStatements (`quickstatements`); nothing is ever sent."""
