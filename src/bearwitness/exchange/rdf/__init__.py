"""RDF written by hand, node by node: terms, and the three ways to write them down."""
