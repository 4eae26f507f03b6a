"""What recognition programs write of scanned pages: hOCR, ALTO and PAGE XML, one file or many in an archive."""

from bearwitness.sources.ocr.read import read_alto, read_archive, read_hocr, read_pagexml

__all__ = ["read_alto", "read_archive", "read_hocr", "read_pagexml"]
