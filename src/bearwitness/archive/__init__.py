"""Reading many files: in this process, in several of this machine, or on a Dask cluster; one process writes.

A workforce (`workforce`) turns files into outcomes (`work`), each file into one, in whatever order they are done.  Only
`intake` writes to the dossier, so that nothing is lost with a worker that dies, and nothing is there twice.  What comes
out does not depend on who reads what, or when: a reading is a function of its file, and the record has an order of its
own.
"""
