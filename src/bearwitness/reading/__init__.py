"""A reading text becomes suggestions: sentences, names, times, quotations, voices, assertions.

Each module finds one layer (`bearwitness.record.prose`) and takes the layers below it as values; `bearwitness.reader` calls
them in order.
"""
