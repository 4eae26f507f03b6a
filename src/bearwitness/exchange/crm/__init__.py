"""CIDOC CRM 7.1.3 with CRMinf and PROV-O: the model that Turtle, TriG and JSON-LD share.

- An assertion is a set of propositions (`crminf:I4_Proposition_Set`): a named graph with an event in it, typed and
  linked as the ontology maps it (`crm:E67_Birth`, `crm:P98_brought_into_life` …), so that what is denied or doubted is
  in its graph and nowhere else.  A role that no property of CRM tells is `bw:role-…`; words in a role are `bw:note-…`.
- Who says so is an act (`crm:E13_Attribute_Assignment`, `crminf:I1_Argumentation`) that concludes a belief
  (`crminf:I2_Belief`) about that graph.  A voice that reports another believes a graph in which the other believes.
  `crminf:J5_holds_to_be` is "true", "probably true", "false", "uncertain" …
- Evidence is a passage of a source, `SOURCE#char=START,END` (RFC 5147, code points), with its exact words.
- Dates are time-spans with their EDTF value and, where it has one, a first and a last moment.
- `prov:wasGeneratedBy` names the run of the reader; decisions are activities of their own.

The names are `urn:bearwitness:` and the id of the dossier.  CRMinf is used by the names of its definition, without
the classes of CIDOC CRM that it specialises being left out, so that a program that knows CRM alone can read it.
"""
